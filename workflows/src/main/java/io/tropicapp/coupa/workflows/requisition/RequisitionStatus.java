package io.tropicapp.coupa.workflows.requisition;

/** Where a Tropic request stands. Coupa's own status is shown beside it, in Coupa's words. */
public enum RequisitionStatus {
    /** Taken up here; Coupa has not confirmed it yet. */
    REQUESTED,
    /** Refused before or by Coupa, with the reasons. It can be corrected and sent again under the same id. */
    REFUSED,
    /** In Coupa, not submitted: Coupa's {@code draft} and {@code cart}. */
    DRAFT,
    /** Coupa's {@code pending_buyer_action}: a buyer completes it. */
    PENDING_BUYER_ACTION,
    PENDING_APPROVAL,
    /** An approver said no: back to its requester, who can correct and resubmit it. Coupa has no status for this. */
    REJECTED,
    /** By all; the order is about to come. */
    APPROVED,
    ORDERED,
    PARTIALLY_RECEIVED,
    RECEIVED,
    /** Coupa's {@code backgrounded}: Coupa is working on it. */
    PROCESSING,
    /** Taken back in Coupa; its requester can submit it again there. */
    WITHDRAWN,
    /** Given up in Coupa, or taken back here before Coupa had it. */
    ABANDONED,
    /** No longer in Coupa. */
    DELETED,
    /** A status that Coupa has and we do not know; it is shown as it is. */
    UNKNOWN;

    /** Whether a corrected version can be sent. */
    public boolean isEditable() {
        return switch (this) {
            case REFUSED, DRAFT, PENDING_BUYER_ACTION, REJECTED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
