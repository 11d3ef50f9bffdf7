package io.tropicapp.coupa.api.sync;

import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.workflows.connection.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who asked for a sync. */
@Component
class SyncAudit {

    private final AuditLog audit;
    private final Clock clock;

    SyncAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void requested(SyncRun run, Actor by) {
        audit.append(new NewAuditEntry(
                Optional.of(run.connectionId()),
                by.name(),
                by.role(),
                "sync.requested",
                JsonMapper.shared()
                        .valueToTree(Map.of("run", run.id(), "mode", run.mode().name())),
                clock.instant(),
                Optional.of("sync.requested/" + run.id())));
    }
}
