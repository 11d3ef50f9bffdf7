package io.tropicapp.coupa.api.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tropicapp.coupa.store.sync.SyncRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a sync as people see it.
 *
 * @param scope ALL, or IN_FLIGHT for what is followed alone
 * @param durationSeconds until now while it runs; null before it has started
 * @param note such as why it did not run, or that it takes longer than promised
 * @param alreadyRunning true in the answer to who asked for a run while this one had the place
 */
public record SyncRunView(
        UUID id,
        UUID connectionId,
        String scope,
        String mode,
        String trigger,
        String status,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long durationSeconds,
        @Nullable String note,
        List<SyncResourceView> resources,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean alreadyRunning) {

    public static SyncRunView of(SyncRun run, Instant now) {
        return new SyncRunView(
                run.id(),
                run.connectionId(),
                run.scope().name(),
                run.mode().name(),
                run.trigger(),
                run.status().name(),
                run.requestedBy().orElse(null),
                run.requestedAt(),
                run.startedAt().orElse(null),
                run.finishedAt().orElse(null),
                run.startedAt()
                        .map(start -> Duration.between(start, run.finishedAt().orElse(now))
                                .toSeconds())
                        .orElse(null),
                run.note().orElse(null),
                run.resources().stream().map(SyncResourceView::of).toList(),
                null);
    }

    SyncRunView asAlreadyRunning(boolean was) {
        return new SyncRunView(
                id,
                connectionId,
                scope,
                mode,
                trigger,
                status,
                requestedBy,
                requestedAt,
                startedAt,
                finishedAt,
                durationSeconds,
                note,
                resources,
                was);
    }
}
