package io.tropicapp.coupa.store.sync;

/** Everything, or what changed since the watermark. */
public enum SyncMode {
    FULL,
    INCREMENTAL
}
