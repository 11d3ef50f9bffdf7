package io.tropicapp.coupa.api.temporal;

import io.temporal.failure.ApplicationFailure;

/** A workflow did not take what it was told, before or after it took it up. */
public final class UpdateRefused extends RuntimeException {

    /**
     * What the type of a validator's failure becomes on its way in SDK 1.38, which also loses its details (fixed behind 1.38:
     * sdk-java 3001). What a handler fails with keeps its type.
     */
    private static final String BY_VALIDATOR = "io.temporal.internal.worker.WorkflowExecutionException";

    private final ApplicationFailure failure;

    UpdateRefused(ApplicationFailure failure) {
        super(failure);
        this.failure = failure;
    }

    /** Whether it may be for this reason: contracts whose validators have one reason need to ask for no other. */
    public boolean isFor(String type) {
        return failure.getType().equals(type) || failure.getType().equals(BY_VALIDATOR);
    }

    /** With its details, unless they were lost on the way. */
    public ApplicationFailure failure() {
        return failure;
    }
}
