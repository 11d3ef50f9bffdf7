package io.tropicapp.coupa.workflows.supplier;

import io.tropicapp.coupa.workflows.connection.WaitingFor;

/** Where a task stands. */
public enum SupplierOnboardingStatus {
    /** Taken up; it is being looked for among the suppliers of the connection. */
    MATCHING(WaitingFor.NOBODY),
    /** There are suppliers that may be the one: a person confirms one of them, names another, or says that it is new. */
    NEEDS_CHOICE(WaitingFor.OWNER),
    /** It is not there, or not active: somebody adds or activates it in Coupa, or in an ERP that feeds Coupa. */
    WAITING(WaitingFor.COUPA),
    /** It came to exist, or a person named it. */
    COMPLETED(WaitingFor.NOBODY),
    /** Nothing had to be done: it was there from the start, or a person said so. */
    SKIPPED(WaitingFor.NOBODY),
    /** Its process was cancelled, as when a connection ends. */
    CANCELLED(WaitingFor.NOBODY);

    private final WaitingFor turn;

    SupplierOnboardingStatus(WaitingFor turn) {
        this.turn = turn;
    }

    /** Whose turn it is. */
    public WaitingFor turn() {
        return turn;
    }

    public boolean hasEnded() {
        return this == COMPLETED || this == SKIPPED || this == CANCELLED;
    }
}
