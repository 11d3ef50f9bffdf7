package io.tropicapp.coupa.workflows.requisition;

import io.temporal.failure.ApplicationFailure;

/** How an update is refused: a failure type that callers branch on, and a sentence for a person. */
public final class NotPossible {

    /** The requisition cannot be changed in its state. */
    public static final String NOT_EDITABLE = "RequisitionNotEditable";

    private NotPossible() {}

    static ApplicationFailure notEditable(RequisitionStatus status) {
        return ApplicationFailure.newNonRetryableFailure(
                "The requisition is %s and cannot be changed now.".formatted(status), NOT_EDITABLE, status);
    }
}
