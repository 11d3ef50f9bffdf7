package io.tropicapp.coupa.api.connection;

import io.tropicapp.coupa.api.sync.SyncRunView;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.onboarding.StepName;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sums up how the syncs of a connection go. */
@Component
class SyncStates {

    private static final String LIVE = StepName.LIVE.name();

    private final SyncRuns runs;
    private final Watermarks watermarks;
    private final Schedules schedules;

    SyncStates(SyncRuns runs, Watermarks watermarks, Schedules schedules) {
        this.runs = runs;
        this.watermarks = watermarks;
        this.schedules = schedules;
    }

    ConnectionView.SyncState of(Connection connection, Instant now) {
        return new ConnectionView.SyncState(
                connection.standing().paused(),
                runs.lastEnded(connection.id())
                        .map(run -> SyncRunView.of(run, now))
                        .orElse(null),
                runs.active(connection.id())
                        .map(run -> SyncRunView.of(run, now))
                        .orElse(null),
                watermarks.all(connection.id()).stream().map(SyncStates::view).toList(),
                connection.standing().stage().equals(LIVE)
                        ? schedules.of(connection.id()).orElse(null)
                        : null);
    }

    private static ConnectionView.WatermarkView view(Watermark watermark) {
        return new ConnectionView.WatermarkView(
                watermark.resource(),
                watermark.value().orElse(null),
                watermark.fullSyncedAt().orElse(null));
    }
}
