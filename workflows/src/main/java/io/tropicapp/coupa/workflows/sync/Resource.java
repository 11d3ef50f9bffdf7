package io.tropicapp.coupa.workflows.sync;

/** What a sync pulls. */
public enum Resource {
    USERS,
    SUPPLIERS,
    CONTRACTS,
    /** Those that are followed. */
    REQUISITIONS,
    /** Those of followed requisitions. */
    PURCHASE_ORDERS;

    /** Whether only what is followed is read, and not all that Coupa has. */
    public boolean isFollowed() {
        return this == REQUISITIONS || this == PURCHASE_ORDERS;
    }
}
