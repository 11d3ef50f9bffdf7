package io.tropicapp.coupa.store.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One pull of changes, with its resources in the order in which they were planned. */
public record SyncRun(
        UUID id,
        UUID connectionId,
        SyncScope scope,
        SyncMode mode,
        String trigger,
        SyncStatus status,
        Optional<String> requestedBy,
        Optional<String> workflowId,
        Optional<String> workflowRunId,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<String> note,
        List<SyncResource> resources) {

    /** Whether it has the connection's one place for a sync of its scope. */
    public boolean active() {
        return status == SyncStatus.REQUESTED || status == SyncStatus.RUNNING;
    }
}
