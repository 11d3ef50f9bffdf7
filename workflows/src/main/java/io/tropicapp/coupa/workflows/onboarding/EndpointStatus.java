package io.tropicapp.coupa.workflows.onboarding;

/**
 * What one of Coupa's endpoints answered when it was tried.
 *
 * @param httpStatus 0 where no answer came
 * @param detail in words, without anything that Coupa sent
 */
public record EndpointStatus(String endpoint, boolean available, int httpStatus, String detail) {}
