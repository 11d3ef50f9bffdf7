package io.tropicapp.coupa.workflows.sync;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.util.Optional;

/**
 * What a sync starts from.
 *
 * @param run the row that was made for it in advance; empty for one that its hour starts
 * @param mode FULL reads everything; INCREMENTAL still reads a resource in full where it has no watermark or its weekly full
 *     pass is due
 */
public record SyncRequest(
        ConnectionId connection, String organizationId, Optional<SyncRunId> run, SyncMode mode, SyncTrigger trigger) {}
