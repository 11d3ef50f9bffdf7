package io.tropicapp.coupa.activities.sync;

import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.Snapshots;
import io.tropicapp.coupa.activities.onboarding.ConnectionRecords;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.sync.NewSyncRun;
import io.tropicapp.coupa.store.sync.SyncMode;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.SyncScope;
import io.tropicapp.coupa.store.sync.SyncStatus;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.UserRow;
import io.tropicapp.coupa.store.user.Users;
import io.tropicapp.coupa.workflows.onboarding.Health;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.Served;
import io.tropicapp.coupa.workflows.sync.SyncBeginning;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRunId;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SyncRunRecordsTest {

    private static final Instant TODAY = Ground.now();

    private static final SyncOutcome ANY = new SyncOutcome(Optional.empty(), List.of());

    private final SyncRunRecords records = the(SyncRunRecords.class);
    private final SyncRuns runs = the(SyncRuns.class);
    private Snapshots known = Snapshots.fresh();

    @BeforeAll
    static void aWorker() {
        var worker = Ground.temporal().newWorker(TaskQueues.SYNC);
        worker.registerWorkflowImplementationTypes(Takes.Workflows.class);
        worker.registerActivitiesImplementations(the(SyncRunRecords.class));
        Ground.temporal().start();
    }

    /** Other tests would live in the future, where nothing in Coupa is new. */
    @AfterEach
    void itIsTodayAgain() {
        Ground.itIs(TODAY.toString());
    }

    @Test
    void beginningTwiceFindsTheSameRun() {
        connected();
        var process = process();
        var result = start(process, 2);
        process.go();

        assertThat(result.join().all())
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(each).isEqualTo(result.join().all().getFirst()))
                .allSatisfy(each -> assertThat(each).isInstanceOf(SyncBeginning.Begun.class));
        assertThat(all()).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(SyncStatus.RUNNING);
            assertThat(run.resources()).hasSize(3).allMatch(resource -> resource.mode() == SyncMode.FULL);
        });
    }

    @Test
    void ofTwoThatBeginAtOnceOneRunsAndTheOtherSaysWhyNot() {
        connected();
        var one = process();
        var other = process();
        var first = start(one, 1);
        var second = start(other, 1);

        CompletableFuture.anyOf(first, second).join();
        (first.isDone() ? other : one).go();

        assertThat(List.of(first.join().all().getFirst(), second.join().all().getFirst()))
                .hasAtLeastOneElementOfType(SyncBeginning.Begun.class)
                .hasAtLeastOneElementOfType(SyncBeginning.Skipped.class);
        assertThat(all()).extracting(SyncRun::status).containsExactlyInAnyOrder(SyncStatus.RUNNING, SyncStatus.SKIPPED);
        assertThat(all())
                .filteredOn(run -> run.status() == SyncStatus.SKIPPED)
                .singleElement()
                .satisfies(run -> assertThat(run.note())
                        .hasValueSatisfying(note -> assertThat(note).contains("Another sync of this connection")));
    }

    @Test
    void aConnectionThatIsNotKnownIsNotSynced() {
        assertThat(skipped(asked(Optional.empty()))).contains("There is no connection");
    }

    @Test
    void withoutCredentialsNothingIsSyncedAndTheRunThatWasAskedForEnds() {
        the(ConnectionRecords.class).record(known.snapshot());
        var run = asked();

        assertThat(skipped(asked(Optional.of(run)))).contains("no credentials yet");

        assertThat(runs.find(run).map(SyncRun::status)).contains(SyncStatus.ABANDONED);
        assertThat(runs.active(known.id().value())).isEmpty();
    }

    @Test
    void withCredentialsThatCoupaRefusesNothingIsSyncedAndItSaysWhoseTurnItIs() {
        connected();
        the(ConnectionRecords.class)
                .record(known.version(9).being(Health.NEEDS_CREDENTIALS).snapshot());

        assertThat(skipped(asked(Optional.empty()))).contains("the Owner must give new ones");
    }

    @Test
    void aRunThatTakesLongerThanPromisedSaysSoAndIsToldOnce() {
        connected();
        var run = new SyncRunId(asked());

        records.runsLong(run);
        records.runsLong(run);

        assertThat(runs.find(run.value()).flatMap(SyncRun::note))
                .hasValueSatisfying(note -> assertThat(note).contains("60 minutes"));
        assertThat(events("sync.slow")).hasSize(1);
    }

    @Test
    void finishingTwiceTellsItOnceAndInvitesOnce() {
        choosing(InvitationTime.NOW, Optional.empty());
        users(1, 2);
        var run = new SyncRunId(asked());

        records.finish(run, ANY);
        records.finish(run, ANY);

        assertThat(events("sync.failed")).as("nothing was read").hasSize(1);
        assertThat(events("user.invited"))
                .extracting(Event::subject)
                .containsExactlyInAnyOrder(Optional.of("1"), Optional.of("2"));
        assertThat(runs.active(known.id().value())).isEmpty();
    }

    @Test
    void whatCoupaDoesNotServeIsNewsUntilTheOnboardingHasRecordedIt() {
        connected();
        var without = new SyncOutcome(
                Optional.empty(), List.of(new PullOutcome.Unavailable(Resource.CONTRACTS, "Coupa answered 403")));

        assertThat(records.finish(new SyncRunId(asked()), without))
                .isEqualTo(new Served(Set.of(Resource.CONTRACTS), true));
        assertThat(records.finish(new SyncRunId(asked()), ANY)).isEqualTo(new Served(Set.of(), false));
    }

    @Test
    void whoComesLaterIsInvitedWithTheNextRun() {
        choosing(InvitationTime.NOW, Optional.empty());
        users(1);
        finishOne();
        users(1, 2);
        finishOne();

        assertThat(events("user.invited"))
                .extracting(Event::subject)
                .containsExactly(Optional.of("1"), Optional.of("2"));
    }

    @Test
    void invitationsOnADateWaitForThatDayWhereTheOrganizationIs() {
        known = known.in("Pacific/Auckland");
        choosing(InvitationTime.ON_DATE, Optional.of(LocalDate.of(2026, 12, 1)));
        users(1);

        Ground.itIs("2026-11-30T10:59:00Z");
        finishOne();
        assertThat(events("user.invited"))
                .as("one minute to midnight in Auckland")
                .isEmpty();

        Ground.itIs("2026-11-30T11:00:00Z");
        finishOne();
        assertThat(events("user.invited")).hasSize(1);

        Ground.itIs("2026-12-24T00:00:00Z");
        finishOne();
        assertThat(events("user.invited")).hasSize(1);
    }

    @Test
    void afterAReviewNobodyIsInvitedByItself() {
        choosing(InvitationTime.AFTER_REVIEW, Optional.empty());
        users(1);

        finishOne();

        assertThat(events("user.invited")).isEmpty();
    }

    @Test
    void whoIsInactiveOrHasNoLicenceIsNotInvited() {
        choosing(InvitationTime.NOW, Optional.empty());
        the(Users.class).upsert(known.id().value(), List.of(user(1, true, true), user(2, false, true)), false);
        the(Users.class).upsert(known.id().value(), List.of(user(3, true, true)), false);
        the(Users.class).upsert(known.id().value(), List.of(user(3, true, false)), false);

        finishOne();

        assertThat(events("user.invited")).extracting(Event::subject).containsExactly(Optional.of("1"));
        assertThat(the(Users.class).find(known.id().value(), 2).flatMap(StoredUser::invitedAt))
                .isEmpty();
    }

    private void connected() {
        var all = the(ConnectionRecords.class);
        all.record(known.snapshot());
        var sealed = the(CredentialVault.class)
                .seal(known.id().value(), "acme-test.coupahost.com", "client", "secret", "omar");
        known = known.version(2).with(sealed);
        all.record(known.snapshot());
    }

    private void choosing(InvitationTime when, Optional<LocalDate> day) {
        known = known.with(new UserSyncOptions(false, when, day));
        the(ConnectionRecords.class).record(known.snapshot());
    }

    private void users(long... ids) {
        the(Users.class)
                .upsert(
                        known.id().value(),
                        Arrays.stream(ids).mapToObj(id -> user(id, true, true)).toList(),
                        false);
    }

    private static UserRow user(long id, boolean active, boolean purchasing) {
        return new UserRow(
                id,
                "user" + id,
                null,
                null,
                null,
                null,
                null,
                active,
                purchasing,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As the API asks. */
    private UUID asked() {
        var run = UUID.randomUUID();
        runs.request(new NewSyncRun(
                run, known.id().value(), SyncScope.ALL, SyncMode.INCREMENTAL, "REQUEST", Optional.empty()));
        return run;
    }

    private void finishOne() {
        records.finish(new SyncRunId(asked()), ANY);
    }

    private SyncRequest asked(Optional<UUID> run) {
        return new SyncRequest(
                known.id(),
                known.organization(),
                run.map(SyncRunId::new),
                io.tropicapp.coupa.workflows.sync.SyncMode.INCREMENTAL,
                SyncTrigger.REQUEST);
    }

    private static Takes process() {
        return Ground.temporal()
                .getWorkflowClient()
                .newWorkflowStub(
                        Takes.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.SYNC)
                                .build());
    }

    private CompletableFuture<Takes.Beginnings> start(Takes process, int times) {
        return WorkflowClient.execute(process::take, asked(Optional.empty()), times);
    }

    private static String skipped(SyncRequest request) {
        var beginning = process().take(request, 1).all().getFirst();
        assertThat(beginning).isInstanceOf(SyncBeginning.Skipped.class);
        return ((SyncBeginning.Skipped) beginning).reason();
    }

    private List<SyncRun> all() {
        return runs.list(known.id().value(), Optional.empty(), 100);
    }

    private List<Event> events(String type) {
        return the(EventFeed.class).after(known.organization(), 0, List.of(type), 100);
    }
}
