package io.tropicapp.coupa.workflows.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sync starts from.
 *
 * @param run the row that was made for it in advance; empty for one that its hour starts
 * @param mode FULL reads everything; INCREMENTAL still reads a resource in full where it has no watermark or its weekly full
 *     pass is due
 */
public record SyncRequest(
        ConnectionId connection,
        String organizationId,
        Optional<SyncRunId> run,
        SyncMode mode,
        SyncTrigger trigger,
        SyncScope scope) {

    /** Of everything. */
    public SyncRequest(
            ConnectionId connection,
            String organizationId,
            Optional<SyncRunId> run,
            SyncMode mode,
            SyncTrigger trigger) {
        this(connection, organizationId, run, mode, trigger, SyncScope.ALL);
    }

    /** Those that were written before there were scopes are of everything. */
    @JsonCreator
    public SyncRequest {
        scope = Objects.requireNonNullElse(scope, SyncScope.ALL);
    }
}
