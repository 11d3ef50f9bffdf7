package io.tropicapp.coupa.workflows.sync;

/** Everything, or what changed since the watermark. */
public enum SyncMode {
    FULL,
    INCREMENTAL
}
