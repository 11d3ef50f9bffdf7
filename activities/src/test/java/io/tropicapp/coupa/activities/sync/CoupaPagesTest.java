package io.tropicapp.coupa.activities.sync;

import static io.tropicapp.coupa.activities.Ground.the;
import static io.tropicapp.coupa.activities.PlayedCoupa.json;
import static io.tropicapp.coupa.activities.PlayedCoupa.status;
import static io.tropicapp.coupa.activities.PlayedCoupa.timeless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.worker.WorkerFactoryOptions;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.PlayedCoupa;
import io.tropicapp.coupa.activities.Snapshots;
import io.tropicapp.coupa.activities.onboarding.ConnectionRecords;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.sync.NewSyncRun;
import io.tropicapp.coupa.store.sync.PlannedResource;
import io.tropicapp.coupa.store.sync.ResourceStatus;
import io.tropicapp.coupa.store.sync.SyncMode;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.SyncScope;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.sync.CoupaPull;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncRunId;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoupaPagesTest {

    private static final String CONTRACTS = "/api/contracts";
    private static final String THREE = "[{\"id\":1},{\"id\":2},{\"id\":3}]";

    private final PlayedCoupa coupa = Ground.coupa();
    private final SyncRuns runs = the(SyncRuns.class);
    private final UUID run = UUID.randomUUID();
    private Snapshots known = Snapshots.fresh();
    private final StoppingWorker worker = new StoppingWorker();
    private final TestActivityEnvironment temporal =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                            .setWorkerInterceptors(worker)
                            .build())
                    .build());

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void aRowThatCannotBeKeptCostsNoneOfTheOthersAndIsNamed() {
        coupa.has(CONTRACTS, """
                [{"id":1},
                 {"id":2,"version":9999999999},
                 {"id":3,"minimum-value":"1e200000"},
                 {"id":4},
                 {"id":5,"start-date":"soon"}]""");
        begun(coupa.url());

        assertThat(pull()).isEqualTo(new PullOutcome.Completed(Resource.CONTRACTS, 5));

        assertThat(contracts().inserted()).isEqualTo(2);
        assertThat(contracts().failed()).isEqualTo(3);
        assertThat(contracts().status()).isEqualTo(ResourceStatus.COMPLETED);
        assertThat(contracts().failure())
                .hasValueSatisfying(words -> assertThat(words).contains("3 (ids 5, 2, 3)", "next full pass"));
    }

    @Test
    void whatALaterAttemptLeavesOutIsNamedTogetherWithWhatAnEarlierOneDid() {
        coupa.first(
                CONTRACTS,
                json(THREE),
                json(THREE),
                json("[{\"id\":3}]"),
                json("[{\"id\":2,\"version\":9999999999},{\"id\":3}]"),
                status(503),
                json("[{\"id\":7,\"version\":9999999999}]"));
        begun(coupa.url());
        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(this::pull);

        pull();

        assertThat(contracts().failure())
                .hasValueSatisfying(words -> assertThat(words).contains("2 (ids 2, 7)"));
    }

    @Test
    void aFailureThatIsNotCoupasIsShownAndTriedAgain() {
        begun("http://127.0.0.1:1");

        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(this::pull);

        assertThat(contracts().status()).isEqualTo(ResourceStatus.RUNNING);
        assertThat(contracts().failure())
                .hasValueSatisfying(words -> assertThat(words).contains("not the address of a Coupa instance"));
    }

    @Test
    void aFailureThatIsNotCoupasIsGivenUpWhenThePatienceIsOver() {
        begun("http://127.0.0.1:1");
        temporal.setHeartbeatDetails(new Patience.Standstill(7, Ground.now().minus(Duration.ofMinutes(16))));

        assertThat(pull()).isInstanceOf(PullOutcome.Failed.class);

        assertThat(contracts().status()).isEqualTo(ResourceStatus.FAILED);
    }

    @Test
    void whatIsTriedAgainIsNotCalledFailed() {
        coupa.always(CONTRACTS, status(503));
        begun(coupa.url());

        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(this::pull);

        assertThat(contracts().status()).isEqualTo(ResourceStatus.RUNNING);
        assertThat(contracts().failure())
                .hasValueSatisfying(words -> assertThat(words).contains("503"));
    }

    @Test
    void whatFailsWhileTheWorkerStopsIsHandedOver() {
        coupa.always(CONTRACTS, status(503));
        begun(coupa.url());
        worker.shutsDown();

        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(this::pull).satisfies(CoupaPagesTest::handedOver);
    }

    @Test
    void whatIsInterruptedIsHandedOverAndNotTakenForAFailureOfCoupa() {
        coupa.has(CONTRACTS, THREE).beforeAnswering(worker::interruptsItsWork);
        begun(coupa.url());
        temporal.setHeartbeatDetails(new Patience.Standstill(7, Ground.now().minus(Duration.ofMinutes(16))));

        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(this::pull).satisfies(CoupaPagesTest::handedOver);

        assertThat(contracts().status()).isEqualTo(ResourceStatus.RUNNING);
        assertThat(contracts().failure()).isEmpty();
    }

    @Test
    void aLaterAttemptNeedNotFindOutAgainWhereItBeginsAndEveryRequestIsCounted() {
        coupa.has(CONTRACTS, THREE).first(CONTRACTS, json(THREE), json(THREE), json("[{\"id\":3}]"), status(503));
        begun(coupa.url());
        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(this::pull);
        assertThat(coupa.asked(CONTRACTS)).hasSize(4);
        assertThat(contracts().requests()).isEqualTo(5);

        pull();

        assertThat(coupa.asked(CONTRACTS)).as("a window and the tail").hasSize(6);
        assertThat(contracts().requests()).isEqualTo(7);
    }

    @Test
    void aPullIsKnownToBeAliveBeforeCoupaAnswersAnything() {
        var heard = new CountDownLatch(1);
        temporal.setActivityHeartbeatListener(Patience.Standstill.class, beat -> heard.countDown());
        coupa.has(CONTRACTS, THREE).beforeAnswering(() -> await(heard));
        begun(coupa.url());

        assertThat(pull()).isInstanceOf(PullOutcome.Completed.class);

        assertThat(heard.getCount()).isZero();
    }

    @Test
    void whereCoupaDoesNotTellItsTimeTheNextPullBeginsBeforeTheStartOfThisOne() {
        coupa.always(CONTRACTS, timeless("[]"));
        begun(coupa.url());

        pull();

        var started = runs.find(run).flatMap(SyncRun::startedAt).orElseThrow();
        assertThat(the(Watermarks.class).find(known.id().value(), "CONTRACTS").flatMap(Watermark::value))
                .contains(started.minus(Duration.ofHours(1)));
    }

    @Test
    void aScopeThatWasTakenAwayIsNamed() {
        coupa.always(
                "/oauth2/token",
                json("{\"error\":\"invalid_scope\"}").newBuilder().code(400).build());
        begun(coupa.url());

        assertThat(pull())
                .isInstanceOfSatisfying(
                        PullOutcome.Unauthorized.class,
                        outcome -> assertThat(outcome.reason())
                                .startsWith("The OAuth client does not hold")
                                .contains("core.user.read"));
    }

    private void begun(String url) {
        temporal.registerActivitiesImplementations(the(CoupaPages.class));
        var records = the(ConnectionRecords.class);
        records.record(known.at(url).snapshot());
        known = known.at(url)
                .version(2)
                .with(the(CredentialVault.class).seal(known.id().value(), url, "client", "secret", "omar"));
        records.record(known.snapshot());
        runs.request(
                new NewSyncRun(run, known.id().value(), SyncScope.ALL, SyncMode.FULL, "REQUEST", Optional.empty()));
        runs.begin(run, "sync/1", "run-1", List.of(new PlannedResource("CONTRACTS", SyncMode.FULL)));
    }

    private PullOutcome pull() {
        return temporal.newActivityStub(
                        CoupaPull.class,
                        ActivityOptions.newBuilder()
                                .setStartToCloseTimeout(Duration.ofMinutes(1))
                                .setHeartbeatTimeout(Duration.ofMinutes(1))
                                .build())
                .pull(new Pull(
                        known.id(),
                        new SyncRunId(run),
                        Resource.CONTRACTS,
                        io.tropicapp.coupa.workflows.sync.SyncMode.FULL));
    }

    private static void handedOver(ActivityFailure failure) {
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        cause -> assertThat(cause.getType()).isEqualTo("HandedOver"));
    }

    private SyncResource contracts() {
        return runs.find(run).orElseThrow().resources().getFirst();
    }

    private static void await(CountDownLatch heard) {
        try {
            if (!heard.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No heartbeat");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
