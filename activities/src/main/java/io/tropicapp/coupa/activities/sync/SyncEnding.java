package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Closes a run: its record, its event, and the invitations that are due, in one transaction. */
@Component
class SyncEnding {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connections connections;
    private final SyncRuns runs;
    private final Invitations invitations;
    private final EventFeed events;
    private final TransactionTemplate transaction;
    private final SyncMeters meters;
    private final Clock clock;

    SyncEnding(
            Connections connections,
            SyncRuns runs,
            Invitations invitations,
            EventFeed events,
            TransactionTemplate transaction,
            SyncMeters meters,
            Clock clock) {
        this.connections = connections;
        this.runs = runs;
        this.invitations = invitations;
        this.events = events;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    void finish(UUID id) {
        var before = runs.find(id).filter(SyncRun::active);
        transaction.executeWithoutResult(inOne -> runs.finish(id).ifPresent(run -> {
            var connection = connections.findById(run.connectionId()).orElseThrow();
            invitations.sendWhatIsDue(connection);
            tell(connection, run, "sync." + run.status().name().toLowerCase(Locale.ROOT));
        }));
        before.flatMap(run -> runs.find(run.id())).ifPresent(meters::ended);
    }

    void tellSlow(UUID id) {
        transaction.executeWithoutResult(inOne -> runs.find(id)
                .ifPresent(run -> tell(connections.findById(run.connectionId()).orElseThrow(), run, "sync.slow")));
    }

    private void tell(Connection connection, SyncRun run, String type) {
        events.append(new NewEvent(
                connection.details().organizationId(),
                Optional.of(connection.id()),
                type,
                1,
                Optional.of(run.id().toString()),
                JSON.valueToTree(
                        Map.of("run", run.id(), "mode", run.mode(), "trigger", run.trigger(), "status", run.status())),
                clock.instant(),
                Optional.of(run.id() + "/" + type)));
    }
}
