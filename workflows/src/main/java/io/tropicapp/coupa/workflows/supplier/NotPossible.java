package io.tropicapp.coupa.workflows.supplier;

import io.temporal.failure.ApplicationFailure;

/** How an update is refused: a failure type that callers branch on, and a sentence for a person. */
public final class NotPossible {

    /** The task has ended. */
    public static final String ENDED = "SupplierOnboardingEnded";

    /** The supplier that was named is not known here, or not active. */
    public static final String NOT_USABLE = "SupplierNotUsable";

    private NotPossible() {}

    static ApplicationFailure ended(SupplierOnboardingStatus status) {
        return ApplicationFailure.newNonRetryableFailure(
                "The task is %s and cannot be changed any more.".formatted(status), ENDED, status);
    }
}
