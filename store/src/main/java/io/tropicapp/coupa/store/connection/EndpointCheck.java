package io.tropicapp.coupa.store.connection;

import java.time.Instant;

/**
 * What one of Coupa's endpoints answered when it was tried.
 *
 * @param httpStatus 0 where no answer came
 * @param detail in words
 */
public record EndpointCheck(String endpoint, boolean available, int httpStatus, String detail, Instant checkedAt) {}
