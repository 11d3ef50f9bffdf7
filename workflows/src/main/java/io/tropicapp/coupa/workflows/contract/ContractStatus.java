package io.tropicapp.coupa.workflows.contract;

/** Where a linked contract stands. Coupa's own status is shown beside it, in Coupa's words. */
public enum ContractStatus {
    /** Linked here; nobody has looked at it in Coupa since. */
    LINKED,
    DRAFT,
    PENDING_APPROVAL,
    /** An approver said no: back to its owner, who can change it and submit it again. */
    REJECTED,
    /** By all; it is to be signed and published. */
    APPROVED,
    /** Coupa's {@code pending_signatures}. */
    PENDING_SIGNATURE,
    /** Coupa's {@code completed}: signed by all, not published yet. */
    COMPLETED,
    ON_HOLD,
    /** In force: what the Tropic request has waited for. */
    PUBLISHED,
    EXPIRED,
    TERMINATED,
    /** Out of use; it can be brought back in Coupa. */
    INACTIVE,
    /** A draft that is no longer in Coupa. */
    DELETED,
    /** A status that Coupa has and we do not know; it is shown as it is. */
    UNKNOWN;

    /** Whether nothing more is waited for, whatever happens to the contract later. */
    public boolean isEnd() {
        return switch (this) {
            case PUBLISHED, EXPIRED, TERMINATED, DELETED -> true;
            default -> false;
        };
    }
}
