package io.tropicapp.coupa.workflows.sync;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** One resource of one run. */
public record Pull(ConnectionId connection, SyncRunId run, Resource resource, SyncMode mode) {}
