package io.tropicapp.coupa.workflows.onboarding;

import java.util.Set;

/**
 * What one of Coupa's endpoints answered when it was tried.
 *
 * @param httpStatus 0 where no answer came
 * @param detail in words, without anything that Coupa sent
 */
public record EndpointStatus(String endpoint, boolean available, int httpStatus, String detail) {

    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 408, 429);

    /** Whether the answer was about the endpoint, and not about the moment: an outage, a limit, a silence. */
    boolean saysSomething() {
        return available || (httpStatus >= 400 && httpStatus < 500 && !OF_THE_MOMENT.contains(httpStatus));
    }
}
