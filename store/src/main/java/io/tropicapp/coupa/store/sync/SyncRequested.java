package io.tropicapp.coupa.store.sync;

/** What came of asking for a run. */
public sealed interface SyncRequested {

    SyncRun run();

    /** It has the connection's one place for its scope, or had it when this was asked before. */
    record Requested(SyncRun run) implements SyncRequested {}

    /** Another run, this one, has the place. */
    record AlreadyActive(SyncRun run) implements SyncRequested {}
}
