package io.tropicapp.coupa.store.sync;

import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.inTransaction;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SyncProgressTest {

    private final SyncRuns runs = the(SyncRuns.class);
    private final SyncProgress progress = the(SyncProgress.class);
    private final UUID run = begun();

    @Test
    void whatIsTriedAgainRunsOnAndSaysWhyUntilAPageComes() {
        progress.failing(start(), "Coupa answered 503");
        assertThat(users().status()).isEqualTo(ResourceStatus.RUNNING);
        assertThat(users().finishedAt()).isEmpty();

        var second = start();
        assertThat(users().failure()).contains("Coupa answered 503");

        inTransaction(() -> {
            progress.advance(second, page());
            return true;
        });
        assertThat(users().failure()).isEmpty();
    }

    @Test
    void requestsWithoutAPageCountToo() {
        var attempt = start();

        progress.requested(attempt, 3);
        progress.requested(attempt, 1);

        assertThat(users().requests()).isEqualTo(4);
    }

    @Test
    void aCursorIsKeptBeforeThereIsAPage() {
        progress.keep(start(), "from the start");

        assertThat(progress.start(run, "USERS", Optional.empty()).flatMap(SyncResource::coverage))
                .contains("from the start");
    }

    @Test
    void whatIsLeftOutIsSaidOnWhatIsDone() {
        progress.finish(start(), Optional.empty(), Optional.of("Left out: 3"));

        assertThat(users().status()).isEqualTo(ResourceStatus.COMPLETED);
        assertThat(users().failure()).contains("Left out: 3");
    }

    @Test
    void anAttemptThatIsOverSaysNothingAnyMore() {
        var first = start();
        start();

        assertThatExceptionOfType(AttemptSuperseded.class).isThrownBy(() -> progress.failing(first, "late"));
        assertThatExceptionOfType(AttemptSuperseded.class).isThrownBy(() -> progress.keep(first, "late"));
        assertThatExceptionOfType(AttemptSuperseded.class).isThrownBy(() -> progress.requested(first, 1));
    }

    private UUID begun() {
        var asked = new NewSyncRun(
                UUID.randomUUID(), aConnection(), SyncScope.ALL, SyncMode.FULL, "REQUEST", Optional.empty());
        var id = runs.request(asked).run().id();
        return runs.begin(id, "sync/1", "run-1", List.of(new PlannedResource("USERS", SyncMode.FULL)))
                .orElseThrow()
                .id();
    }

    private ResourceAttempt start() {
        var started = progress.start(run, "USERS", Optional.empty()).orElseThrow();
        return new ResourceAttempt(run, "USERS", started.attempts());
    }

    private static PageProgress page() {
        return new PageProgress(1, 1, 0, 0, 0, 1, Optional.empty(), Optional.empty(), Optional.of("after 1"));
    }

    private SyncResource users() {
        return runs.find(run).orElseThrow().resources().getFirst();
    }
}
