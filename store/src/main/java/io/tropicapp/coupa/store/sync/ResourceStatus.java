package io.tropicapp.coupa.store.sync;

/** How far one resource of a run is. */
public enum ResourceStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED,
    /** Coupa does not serve it to this client. */
    UNAVAILABLE
}
