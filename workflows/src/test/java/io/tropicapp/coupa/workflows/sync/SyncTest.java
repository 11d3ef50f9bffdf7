package io.tropicapp.coupa.workflows.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.activity.Activity;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.Purposes;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncTest {

    private static final ConnectionId CONNECTION =
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

    private static final CredentialRef REFUSED =
            new CredentialRef(UUID.fromString("00000000-0000-4000-8000-000000000003"));

    private final RecordedRuns runs = new RecordedRuns();
    private TestWorkflowEnvironment temporal;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        var sync = temporal.newWorker(TaskQueues.SYNC);
        sync.registerWorkflowImplementationTypes(SyncWorkflow.class, SyncTimerWorkflow.class);
        sync.registerActivitiesImplementations(runs);
        temporal.newWorker(TaskQueues.BULK).registerActivitiesImplementations(runs.pulls());
        temporal.newWorker(TaskQueues.ONBOARDING).registerWorkflowImplementationTypes(ListeningOnboarding.class);
        temporal.start();
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void everyResourceIsPulledAndTheRunIsClosed() {
        var outcome = sync();

        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.pulls()).hasSize(3);
        assertThat(runs.finished()).containsExactly(outcome);
    }

    @Test
    void aResourceThatIsSwitchedOffDoesNotMakeARunIncomplete() {
        runs.answer(resource -> resource == Resource.CONTRACTS
                ? new PullOutcome.Unavailable(resource, "404")
                : new PullOutcome.Completed(resource, 1));

        assertThat(sync().complete()).isTrue();
    }

    @Test
    void aRunInWhichCoupaServesNothingIsNotComplete() {
        runs.answer(resource -> new PullOutcome.Unavailable(resource, "403"));

        assertThat(sync().complete()).isFalse();
    }

    @Test
    void aResourceThatFailsLeavesTheOthers() {
        runs.answer(resource -> resource == Resource.SUPPLIERS
                ? new PullOutcome.Failed(resource, "500")
                : new PullOutcome.Completed(resource, 1));

        var outcome = sync();

        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.pulls())
                .filteredOn(PullOutcome.Completed.class::isInstance)
                .hasSize(2);
    }

    @Test
    void refusedCredentialsAreToldToTheOnboarding() {
        var onboarding = temporal.getWorkflowClient()
                .newWorkflowStub(
                        Listening.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.ONBOARDING)
                                .setWorkflowId("onboarding/" + CONNECTION)
                                .build());
        var listening = WorkflowClient.execute(onboarding::listen);
        runs.answer(resource -> refused(resource));

        sync();

        assertThat(listening.join()).isEqualTo(REFUSED + ": Coupa answered 401");
    }

    @Test
    void refusedCredentialsAreToldBeforeTheOtherResourcesHaveEnded() {
        var onboarding = temporal.getWorkflowClient()
                .newWorkflowStub(
                        Listening.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.ONBOARDING)
                                .setWorkflowId("onboarding/" + CONNECTION)
                                .build());
        var listening = WorkflowClient.execute(onboarding::listen);
        runs.answer(resource -> {
            if (resource == Resource.USERS) {
                return refused(resource);
            }
            listening.join();
            return new PullOutcome.Completed(resource, 1);
        });

        assertThat(sync().pulls())
                .filteredOn(PullOutcome.Completed.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aSyncWithoutAnOnboardingStillEnds() {
        runs.answer(resource -> refused(resource));

        assertThat(sync().complete()).isFalse();
    }

    @Test
    void aRunThatTakesLongerThanAnHourSaysSo() {
        runs.answer(resource -> {
            if (Activity.getExecutionContext().getInfo().getAttempt() < 3) {
                throw ApplicationFailure.newBuilder()
                        .setType("CoupaUnavailable")
                        .setMessage("503")
                        .setNextRetryDelay(Duration.ofMinutes(40))
                        .build();
            }
            return new PullOutcome.Completed(resource, 1);
        });

        assertThat(stub().sync(request(SyncMode.FULL)).complete()).isTrue();

        assertThat(runs.saidLong()).isTrue();
    }

    @Test
    void aRunWithinItsHourSaysNothing() {
        sync();

        assertThat(runs.saidLong()).isFalse();
    }

    @Test
    void aSkippedRunPullsNothing() {
        runs.skips("Another sync is running");

        assertThat(sync().skipped()).contains("Another sync is running");
        assertThat(runs.finished()).isEmpty();
    }

    @Test
    void theTimerStartsASyncEveryHourAndMissesNone() {
        startTimer();

        temporal.sleep(Duration.ofHours(5));

        assertThat(runs.begun()).isBetween(4, 5);
    }

    @Test
    void aPausedTimerStartsNothingUntilItIsResumed() {
        var timer = startTimer();
        timer.pause();
        temporal.sleep(Duration.ofHours(5));
        assertThat(runs.begun()).isZero();

        timer.resume();
        temporal.sleep(Duration.ofHours(2));

        assertThat(runs.begun()).isBetween(1, 2);
    }

    @Test
    void theTimerGoesOnForDays() {
        startTimer();

        temporal.sleep(Duration.ofDays(3));

        assertThat(runs.begun()).isBetween(71, 72);
        assertThat(temporal.getWorkflowClient()
                        .newUntypedWorkflowStub(SyncTimer.workflowId(CONNECTION))
                        .describe()
                        .getHistoryLength())
                .isLessThan(500);
    }

    @Test
    void aTimerThatIsGivenAnotherBeatKeepsItFromThenOn() {
        var timer = startTimer();
        timer.beat(SyncRhythm.of(CONNECTION, "acme", Duration.ofMinutes(5), SyncScope.ALL));

        temporal.sleep(Duration.ofHours(1));

        assertThat(runs.begun()).isBetween(11, 13);
    }

    @Test
    void theTimerOfWhatIsInFlightStartsSyncsOfThatAlone() {
        startTimer(SyncRhythm.of(CONNECTION, "acme", Duration.ofMinutes(5), SyncScope.IN_FLIGHT));

        temporal.sleep(Duration.ofMinutes(30));

        assertThat(runs.scopes()).hasSizeBetween(5, 6).containsOnly(SyncScope.IN_FLIGHT);
    }

    @Test
    void aSecondSyncThatSomebodyAsksForIsRefusedByTemporalItself() {
        var end = new CountDownLatch(1);
        runs.waitFor(end);
        WorkflowClient.start(stub()::sync, request());

        assertThatThrownBy(() -> WorkflowClient.start(stub()::sync, request()))
                .isInstanceOf(WorkflowExecutionAlreadyStarted.class);
        end.countDown();
    }

    private static PullOutcome refused(Resource resource) {
        return new PullOutcome.Unauthorized(resource, REFUSED, "Coupa answered 401");
    }

    private SyncTimer startTimer() {
        return startTimer(SyncRhythm.hourly(CONNECTION, "acme"));
    }

    private SyncTimer startTimer(SyncRhythm rhythm) {
        var timer = temporal.getWorkflowClient().newWorkflowStub(SyncTimer.class, SyncTimer.startOptions(rhythm));
        WorkflowClient.start(timer::keepTime, rhythm);
        return timer;
    }

    private SyncOutcome sync() {
        return stub().sync(request());
    }

    private Sync stub() {
        return temporal.getWorkflowClient().newWorkflowStub(Sync.class, Sync.startOptions(request()));
    }

    private static SyncRequest request() {
        return request(SyncMode.INCREMENTAL);
    }

    private static SyncRequest request(SyncMode mode) {
        return new SyncRequest(CONNECTION, "acme", Optional.empty(), mode, SyncTrigger.REQUEST);
    }

    /** Stands where an onboarding would, and ends with what it hears. */
    @WorkflowInterface
    public interface Listening {

        @WorkflowMethod
        String listen();

        @SignalMethod
        void credentialsRefused(CredentialRef credential, String reason);
    }

    /** Hears one refusal. */
    public static final class ListeningOnboarding implements Listening {

        private Optional<String> heard = Optional.empty();

        @Override
        public String listen() {
            Workflow.await(() -> heard.isPresent());
            return heard.orElseThrow();
        }

        @Override
        public void credentialsRefused(CredentialRef credential, String reason) {
            heard = Optional.of(credential + ": " + reason);
        }
    }

    @Test
    void itsActivitiesAndTimersSayWhatTheyAreFor() {
        sync();

        assertThat(Purposes.of(temporal.getWorkflowClient(), Sync.workflowId(CONNECTION)))
                .contains("Take the connection's place for a sync", "Until it takes longer than promised")
                .contains("Keep how it ended, and give the place back")
                .doesNotContain("?");
    }

    @Test
    void itsDetailsSayWhatWasReadAndWhatWasNot() {
        runs.answer(resource -> resource == Resource.SUPPLIERS
                ? new PullOutcome.Failed(resource, "Coupa was away.")
                : new PullOutcome.Completed(resource, 1500));

        sync();

        assertThat(details(Sync.workflowId(CONNECTION)))
                .startsWith("### ⚠ Ended: not everything was read")
                .contains("✓ 1,500 rows read and stored")
                .contains("⚠ failed. Coupa was away.")
                .contains("The next sync takes it up.");
    }

    @Test
    void theTimerSaysWhenTheNextSyncIsAndHowToHaveNone() {
        startTimer();
        temporal.sleep(Duration.ofMinutes(1));

        assertThat(details(SyncTimer.workflowId(CONNECTION)))
                .startsWith("### Starts a sync every 60 minutes: nobody has to do anything")
                .contains("Next one", "/pause`");
        assertThat(Purposes.of(temporal.getWorkflowClient(), SyncTimer.workflowId(CONNECTION)))
                .doesNotContain("?");
    }

    private String details(String workflowId) {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(workflowId)
                .query("__temporal_workflow_metadata", WorkflowMetadata.class)
                .getCurrentDetails();
    }
}
