package io.tropicapp.coupa.store.sync;

/** How far a run is. */
public enum SyncStatus {
    REQUESTED,
    RUNNING,
    /** All that can be read was read. */
    COMPLETED,
    /** Some resources were read, others failed. */
    PARTIAL,
    FAILED,
    /** It did not run, for the reason in its note. */
    SKIPPED,
    /** Its process was gone, so its place was given back. */
    ABANDONED
}
