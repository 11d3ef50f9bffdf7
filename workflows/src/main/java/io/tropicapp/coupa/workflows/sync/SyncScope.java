package io.tropicapp.coupa.workflows.sync;

/** What a sync covers. Of each, a connection has one at a time. */
public enum SyncScope {
    /** Everything. */
    ALL,
    /** Only what is being followed: requisitions in flight and their orders. Where an hour is too long for those. */
    IN_FLIGHT
}
