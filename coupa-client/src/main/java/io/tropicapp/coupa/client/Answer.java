package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;

/**
 * What Coupa answered with a status of success.
 *
 * @param at Coupa's clock when it answered, from the Date header
 */
record Answer(String call, String body, Optional<Instant> at) {}
