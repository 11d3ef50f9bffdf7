package io.tropicapp.coupa.simulator.oauth;

import java.time.Instant;
import java.util.Set;

/** A token that was given to a client. It is known to the API from {@code knownFrom} on, until {@code expires}. */
record AccessToken(String clientId, Set<String> scopes, Instant knownFrom, Instant expires) {}
