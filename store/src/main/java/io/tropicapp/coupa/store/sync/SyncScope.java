package io.tropicapp.coupa.store.sync;

/** What a run pulls. A connection has one place for each, and the two do not wait for each other. */
public enum SyncScope {
    /** All that is kept of Coupa. */
    ALL,
    /** Requisitions that have not ended, with their purchase orders. */
    IN_FLIGHT
}
