package io.tropicapp.coupa.workflows.sync;

/** What a sync pulls. */
public enum Resource {
    USERS,
    SUPPLIERS,
    CONTRACTS
}
