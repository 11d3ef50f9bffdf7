package io.tropicapp.coupa.store.sync;

/** How far a run is. */
public enum SyncStatus {
    REQUESTED,
    RUNNING,
    /** Everything was read. */
    COMPLETED,
    /** Some resources were read; others failed, or Coupa does not serve them. */
    PARTIAL,
    /** Nothing was read to its end. */
    FAILED,
    /** It did not run, for the reason in its note. */
    SKIPPED,
    /** Its process was gone, so its place was given back. */
    ABANDONED
}
