package io.tropicapp.coupa.store.sync;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.inTransaction;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.store.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class SyncRunsTest {

    private static final List<PlannedResource> PLAN = List.of(
            new PlannedResource("USERS", SyncMode.FULL), new PlannedResource("SUPPLIERS", SyncMode.INCREMENTAL));

    private final SyncRuns runs = the(SyncRuns.class);
    private final SyncProgress progress = the(SyncProgress.class);
    private final UUID connection = aConnection();

    @Test
    void ofManyRequestsAtOnceOneGetsThePlace() throws Exception {
        var outcomes = AtOnce.times(8, () -> runs.request(aRun()));

        var granted = outcomes.stream()
                .filter(SyncRequested.Requested.class::isInstance)
                .toList();
        assertThat(granted).hasSize(1);
        assertThat(outcomes)
                .extracting(outcome -> outcome.run().id())
                .containsOnly(granted.getFirst().run().id());
    }

    @Test
    void askingAgainWithTheSameIdFindsTheSameRun() {
        var run = aRun();
        var first = runs.request(run);
        runs.abandon(run.id(), "gone");

        assertThat(runs.request(run)).isInstanceOf(SyncRequested.Requested.class);
        assertThat(runs.request(run).run().requestedAt()).isEqualTo(first.run().requestedAt());
        assertThat(runs.list(connection, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void anEndedRunGivesItsPlaceBack() {
        var first = begun();
        runs.finish(first);

        assertThat(runs.request(aRun())).isInstanceOf(SyncRequested.Requested.class);
    }

    @Test
    void beginningTwiceForTheSameWorkflowRunIsBeginningOnce() {
        var run = requested();
        var first = runs.begin(run, "sync/1", "run-1", PLAN).orElseThrow();
        start(run, "USERS");

        var second = runs.begin(run, "sync/1", "run-1", List.of()).orElseThrow();

        assertThat(second.startedAt()).isEqualTo(first.startedAt());
        assertThat(second.resources()).extracting(SyncResource::resource).containsExactly("USERS", "SUPPLIERS");
        assertThat(second.resources().getFirst().status()).isEqualTo(ResourceStatus.RUNNING);
    }

    @Test
    void aRunIsNotBegunByAnotherWorkflowRunNorAfterItsEnd() {
        var run = begun();

        assertThat(runs.begin(run, "sync/1", "run-2", PLAN)).isEmpty();
        runs.finish(run);
        assertThat(runs.begin(run, "sync/1", "run-1", PLAN)).isEmpty();
    }

    @Test
    void pagesAddUpAndTheLastCursorStays() {
        var run = begun();
        var attempt = start(run, "USERS");

        advance(attempt, page(50, "after 50"));
        advance(attempt, page(100, "after 100"));

        var users = resource(run, "USERS");
        assertThat(users.readCount()).isEqualTo(100);
        assertThat(users.inserted()).isEqualTo(60);
        assertThat(users.pages()).isEqualTo(2);
        assertThat(users.requests()).isEqualTo(4);
        assertThat(users.progressDone()).contains(100L);
        assertThat(users.progressTotal()).contains(2000L);
        assertThat(users.coverage()).contains("after 100");
    }

    @Test
    void aLaterAttemptGoesOnFromTheCursorAndTheEarlierOneCannotWrite() {
        var run = begun();
        var first = start(run, "USERS");
        advance(first, page(50, "after 50"));

        var resumed = progress.start(run, "USERS", Optional.of(NOON)).orElseThrow();

        assertThat(resumed.coverage()).contains("after 50");
        assertThat(resumed.attempts()).isEqualTo(2);
        assertThatExceptionOfType(AttemptSuperseded.class).isThrownBy(() -> advance(first, page(100, "after 100")));
        assertThatExceptionOfType(AttemptSuperseded.class).isThrownBy(() -> progress.fail(first, "too late"));
        assertThat(resource(run, "USERS").coverage()).contains("after 50");
    }

    @Test
    void aPageIsCountedOnlyTogetherWithItsRecords() {
        var run = begun();
        var attempt = start(run, "USERS");

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> progress.advance(attempt, page(50, "after 50")));
    }

    @Test
    void aFinishedResourceIsNotStartedAgain() {
        var run = begun();
        var attempt = start(run, "USERS");
        progress.finish(attempt, Optional.of(NOON));
        progress.finish(attempt, Optional.of(NOON));

        assertThat(progress.start(run, "USERS", Optional.empty())).isEmpty();
        assertThat(resource(run, "USERS").watermarkTo()).contains(NOON);
    }

    @Test
    void aRunOfWhichAllIsReadIsCompleted() {
        var run = begun();
        PLAN.forEach(planned -> progress.finish(start(run, planned.resource()), Optional.empty()));

        assertThat(runs.finish(run)).map(SyncRun::status).contains(SyncStatus.COMPLETED);
        assertThat(runs.lastCompleted(connection)).map(SyncRun::id).contains(run);
    }

    @Test
    void aRunOfWhichAPartFailedIsPartial() {
        var run = begun();
        progress.finish(start(run, "USERS"), Optional.empty());
        progress.fail(start(run, "SUPPLIERS"), "Coupa was down");

        var ended = runs.finish(run).orElseThrow();

        assertThat(ended.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(ended.resources().getLast().failure()).contains("Coupa was down");
        assertThat(runs.finish(run)).contains(ended);
        assertThat(runs.lastCompleted(connection)).isEmpty();
    }

    @Test
    void aRunThatLeavesOutRowsIsPartial() {
        var run = begun();
        var users = start(run, "USERS");
        inTransaction(() -> {
            progress.advance(
                    users, new PageProgress(10, 9, 0, 0, 1, 1, Optional.empty(), Optional.empty(), Optional.empty()));
            return true;
        });
        progress.finish(users, Optional.empty());
        PLAN.stream()
                .map(PlannedResource::resource)
                .filter(resource -> !resource.equals("USERS"))
                .forEach(resource -> progress.finish(start(run, resource), Optional.empty()));

        assertThat(runs.finish(run).orElseThrow().status()).isEqualTo(SyncStatus.PARTIAL);
    }

    @Test
    void aRunThatLeavesOutWhatCoupaDoesNotServeIsPartial() {
        var run = begun();
        progress.finish(start(run, "USERS"), Optional.empty());
        PLAN.stream()
                .map(PlannedResource::resource)
                .filter(resource -> !resource.equals("USERS"))
                .forEach(resource -> progress.unavailable(start(run, resource), "Coupa answered 403"));

        assertThat(runs.finish(run)).map(SyncRun::status).contains(SyncStatus.PARTIAL);
    }

    @Test
    void aRunInWhichCoupaServesNothingHasFailed() {
        var run = begun();
        PLAN.forEach(planned -> progress.unavailable(start(run, planned.resource()), "Coupa answered 403"));

        assertThat(runs.finish(run)).map(SyncRun::status).contains(SyncStatus.FAILED);
    }

    @Test
    void whatIsNotFinishedWhenTheRunEndsHasFailed() {
        var run = begun();
        start(run, "USERS");

        var ended = runs.finish(run).orElseThrow();

        assertThat(ended.status()).isEqualTo(SyncStatus.FAILED);
        assertThat(ended.resources()).extracting(SyncResource::status).containsOnly(ResourceStatus.FAILED);
    }

    @Test
    void anAbandonedRunCannotBeWrittenToAnyMore() {
        var run = begun();
        var attempt = start(run, "USERS");

        assertThat(runs.abandon(run, "Its worker is gone.")).isTrue();
        assertThat(runs.abandon(run, "Again.")).isFalse();

        assertThatExceptionOfType(AttemptSuperseded.class).isThrownBy(() -> advance(attempt, page(50, "x")));
        assertThat(progress.start(run, "USERS", Optional.empty())).isEmpty();
        assertThat(runs.active(connection)).isEmpty();
        assertThat(runs.find(run).orElseThrow().note()).contains("Its worker is gone.");
    }

    @Test
    void aSkippedRunIsKeptBesideTheOneThatRuns() {
        var active = begun();
        var skipped = aRun();

        runs.skip(skipped, "The connection is paused.");
        runs.skip(skipped, "The connection is paused.");

        assertThat(runs.active(connection)).map(SyncRun::id).contains(active);
        assertThat(runs.find(skipped.id())).map(SyncRun::status).contains(SyncStatus.SKIPPED);
        assertThat(runs.allActive()).extracting(SyncRun::id).contains(active).doesNotContain(skipped.id());
    }

    @Test
    void runsAreListedNewestFirstInPages() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            var run = begun();
            runs.finish(run);
            ids.addFirst(run);
        }

        var first = runs.list(connection, Optional.empty(), 2);
        var second = runs.list(connection, Optional.of(first.getLast().id()), 2);

        assertThat(first).extracting(SyncRun::id).isEqualTo(ids.subList(0, 2));
        assertThat(second).extracting(SyncRun::id).isEqualTo(ids.subList(2, 3));
    }

    @Test
    void whatIsInFlightDoesNotWaitForEverything() throws Exception {
        List<Callable<SyncRequested>> requests = Stream.of(SyncScope.ALL, SyncScope.IN_FLIGHT)
                .flatMap(scope -> Stream.generate(() -> aRun(scope)).limit(5))
                .<Callable<SyncRequested>>map(run -> () -> runs.request(run))
                .toList();

        var outcomes = AtOnce.all(requests);

        assertThat(outcomes)
                .filteredOn(SyncRequested.Requested.class::isInstance)
                .extracting(outcome -> outcome.run().scope())
                .containsExactlyInAnyOrder(SyncScope.ALL, SyncScope.IN_FLIGHT);
    }

    @Test
    void twoOfOneScopeExcludeEachOther() {
        var everything = runs.request(aRun(SyncScope.ALL));
        var inFlight = runs.request(aRun(SyncScope.IN_FLIGHT));

        assertThat(runs.request(aRun(SyncScope.ALL))).isEqualTo(new SyncRequested.AlreadyActive(everything.run()));
        assertThat(runs.request(aRun(SyncScope.IN_FLIGHT))).isEqualTo(new SyncRequested.AlreadyActive(inFlight.run()));
    }

    @Test
    void eachScopeHasItsOwnActiveRun() {
        var inFlight = runs.request(aRun(SyncScope.IN_FLIGHT)).run();
        assertThat(runs.active(connection)).isEmpty();

        var everything = runs.request(aRun(SyncScope.ALL)).run();

        assertThat(runs.active(connection)).contains(everything);
        assertThat(runs.active(connection, SyncScope.ALL)).contains(everything);
        assertThat(runs.active(connection, SyncScope.IN_FLIGHT)).contains(inFlight);
        assertThat(runs.allActive()).contains(everything, inFlight);
    }

    @Test
    void aRunOfWhatIsInFlightIsListedButIsNotTheLastOfEverything() {
        var everything = finished(aRun(SyncScope.ALL));
        var inFlight = finished(aRun(SyncScope.IN_FLIGHT));
        var running = runs.request(aRun(SyncScope.ALL)).run();

        assertThat(runs.list(connection, Optional.empty(), 10)).containsExactly(running, inFlight, everything);
        assertThat(runs.lastCompleted(connection)).contains(everything);
        assertThat(runs.lastEnded(connection)).contains(everything);
    }

    @Test
    void aRunThatWasAskedForBeforeThereWereScopesIsOneOfEverything() {
        var id = UUID.randomUUID();
        jdbc().sql("""
                        insert into sync_run (id, connection_id, mode, trigger, status)
                        values (:id, :connection, 'FULL', 'SCHEDULE', 'REQUESTED')
                        """).param("id", id).param("connection", connection).update();

        assertThat(runs.active(connection)).map(SyncRun::id).contains(id);
    }

    private NewSyncRun aRun() {
        return aRun(SyncScope.ALL);
    }

    private NewSyncRun aRun(SyncScope scope) {
        return new NewSyncRun(UUID.randomUUID(), connection, scope, SyncMode.FULL, "REQUEST", Optional.of("Olga"));
    }

    private SyncRun finished(NewSyncRun run) {
        runs.request(run);
        runs.begin(run.id(), "sync/1", "run-" + run.id(), PLAN);
        progress.finish(start(run.id(), "USERS"), Optional.empty());
        progress.finish(start(run.id(), "SUPPLIERS"), Optional.empty());
        return runs.finish(run.id()).orElseThrow();
    }

    private UUID requested() {
        return runs.request(aRun()).run().id();
    }

    private UUID begun() {
        var run = requested();
        return runs.begin(run, "sync/1", "run-1", PLAN).orElseThrow().id();
    }

    private ResourceAttempt start(UUID run, String resource) {
        var started = progress.start(run, resource, Optional.empty()).orElseThrow();
        return new ResourceAttempt(run, resource, started.attempts());
    }

    private void advance(ResourceAttempt attempt, PageProgress page) {
        inTransaction(() -> {
            progress.advance(attempt, page);
            return true;
        });
    }

    private static PageProgress page(long done, String cursor) {
        return new PageProgress(50, 30, 10, 10, 0, 2, Optional.of(done), Optional.of(2000L), Optional.of(cursor));
    }

    private SyncResource resource(UUID run, String resource) {
        return runs.find(run).orElseThrow().resources().stream()
                .filter(one -> one.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
