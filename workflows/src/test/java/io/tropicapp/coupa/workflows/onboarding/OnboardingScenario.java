package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.reconciliation.Reconciler;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationWorkflow;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncTimerWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncWorkflow;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** An onboarding in a world where time is skipped: hides queues, stubs and ids, and speaks as people do. */
final class OnboardingScenario implements AutoCloseable {

    static final Actor CONSULTANT = new Actor("maria", "consultant");
    static final Actor OWNER = new Actor("omar", "owner");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final UserSyncOptions PURCHASING_ONLY =
            new UserSyncOptions(false, InvitationTime.AFTER_REVIEW, Optional.empty());

    private static final Instant TUESDAY = Instant.parse("2026-11-24T15:00:00Z");

    /** The test server never gives up on a sticky queue, so a task that gets lost there stays lost. */
    private static final WorkerOptions WITHOUT_STICKY_QUEUES = WorkerOptions.newBuilder()
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    private static final Reconciler NOTHING_TO_MEND = () -> new ReconciliationReport(1, 0, 0, 0, 0);

    final FakeRecords records = new FakeRecords();
    final FakeCoupa coupa = new FakeCoupa();
    final FakeCadence cadence = new FakeCadence();
    final FakeSyncs syncs = new FakeSyncs();
    final FakePromotions promotions = new FakePromotions();
    private final Environment environment;
    private final TestWorkflowEnvironment temporal;
    private final Onboarding onboarding;

    private OnboardingScenario(Instant start, Environment environment) {
        this.environment = environment;
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(start)
                .setWorkerFactoryOptions(WorkerFactoryOptions.getDefaultInstance())
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .setIdentity("recorded")
                        .build())
                .build());
        SearchAttributes.ALL.forEach(this::register);
        work();
        onboarding = client().newWorkflowStub(Onboarding.class, Onboarding.startOptions(details()));
    }

    /** Starts on a Tuesday morning in New York. */
    static OnboardingScenario started() {
        return startedAt(TUESDAY);
    }

    static OnboardingScenario startedAt(Instant start) {
        return begun(new OnboardingScenario(start, Environment.PRODUCTION));
    }

    /** One with a go-live date. */
    static OnboardingScenario sandbox() {
        return begun(new OnboardingScenario(TUESDAY, Environment.SANDBOX));
    }

    private static OnboardingScenario begun(OnboardingScenario scenario) {
        WorkflowClient.start(scenario.onboarding::onboard, OnboardingRequest.first(scenario.details(), CONSULTANT));
        return scenario;
    }

    /** A production connection that was made of a sandbox. */
    static OnboardingScenario carryingOver(CarriedOver chosen) {
        var scenario = new OnboardingScenario(TUESDAY, Environment.PRODUCTION);
        WorkflowClient.start(
                scenario.onboarding::onboard, OnboardingRequest.first(scenario.details(), CONSULTANT, chosen));
        return scenario;
    }

    static OnboardingScenario live() {
        return goneLive(started());
    }

    static OnboardingScenario liveSandbox() {
        return goneLive(sandbox());
    }

    private static OnboardingScenario goneLive(OnboardingScenario scenario) {
        scenario.apiEnablement(ReportedStatus.APPROVED);
        scenario.connect();
        scenario.chooses(PURCHASING_ONLY);
        scenario.supplierDefaults("Ask for a W-9.");
        scenario.eventually(() -> scenario.shown().stage() == StepName.LIVE);
        return scenario;
    }

    private void work() {
        var workflows = temporal.newWorker(TaskQueues.ONBOARDING, WITHOUT_STICKY_QUEUES);
        var strict = WorkflowImplementationOptions.newBuilder()
                .setFailWorkflowExceptionTypes(Throwable.class)
                .build();
        workflows.registerWorkflowImplementationTypes(strict, OnboardingWorkflow.class, ReconciliationWorkflow.class);
        workflows.registerActivitiesImplementations(records, coupa, cadence, promotions, NOTHING_TO_MEND);
        var sync = temporal.newWorker(TaskQueues.SYNC, WITHOUT_STICKY_QUEUES);
        sync.registerWorkflowImplementationTypes(strict, SyncWorkflow.class, SyncTimerWorkflow.class);
        sync.registerActivitiesImplementations(syncs);
        temporal.newWorker(TaskQueues.BULK).registerActivitiesImplementations(syncs.pulls());
        temporal.start();
    }

    private void register(SearchAttributeKey<?> key) {
        temporal.registerSearchAttribute(
                key.getName(),
                key.getValueType() == IndexedValueType.INDEXED_VALUE_TYPE_BOOL
                        ? IndexedValueType.INDEXED_VALUE_TYPE_BOOL
                        : IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }

    private static final ConnectionId ID = new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    ConnectionDetails details() {
        return new ConnectionDetails(
                ID,
                "acme",
                "Acme",
                "https://acme.coupahost.com",
                environment,
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 4)).filter(day -> environment == Environment.SANDBOX),
                NEW_YORK,
                Set.of());
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    WorkflowStub untyped() {
        return client().newUntypedWorkflowStub(Onboarding.workflowId(ID));
    }

    void after(Duration time) {
        temporal.sleep(time);
    }

    /** Activities take real time, which is never skipped: waits for what they lead to. */
    void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    OnboardingState state() {
        return onboarding.state();
    }

    Step step(StepName name) {
        return state().steps().stream()
                .filter(step -> step.name() == name)
                .findFirst()
                .orElseThrow();
    }

    List<String> actions(StepName name) {
        return shown().steps().stream()
                .filter(view -> view.step().name() == name)
                .flatMap(view -> view.actions().stream())
                .toList();
    }

    void apiEnablement(ReportedStatus status) {
        onboarding.reportApiEnablement(new StepReport(status, Optional.empty(), CONSULTANT));
    }

    void supportAccess(ReportedStatus status) {
        onboarding.reportSupportAccess(new StepReport(status, Optional.empty(), CONSULTANT));
    }

    void supportAccess(ReportedStatus status, String note) {
        onboarding.reportSupportAccess(new StepReport(status, Optional.of(note), CONSULTANT));
    }

    ConnectVerdict connect() {
        return onboarding.connect(new ConnectCommand(new CredentialRef(UUID.randomUUID()), OWNER));
    }

    /** The one in use. */
    CredentialRef credential() {
        return state().credential().orElseThrow();
    }

    /** Coupa refuses a credential in the middle of a sync. */
    void refused(CredentialRef credential) {
        told(() -> onboarding.credentialsRefused(credential, "Coupa answered 401"));
    }

    /** On the test server, a process that is just starting afresh is closed for a moment: then it is told once more. */
    private void told(Runnable signal) {
        try {
            signal.run();
        } catch (WorkflowNotFoundException e) {
            eventually(this::isOpen);
            signal.run();
        }
    }

    private boolean isOpen() {
        return untyped().describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    void chooses(UserSyncOptions options) {
        onboarding.chooseUserSync(new UserSyncCommand(options, OWNER));
    }

    void supplierDefaults(String instructions) {
        onboarding.setSupplierDefaults(new SupplierDefaultsCommand(instructions, OWNER));
    }

    boolean promotionIs(PromotionStatus status) {
        return shown().state()
                .promotion()
                .filter(promotion -> promotion.is(status))
                .isPresent();
    }

    /** What operators read in the Temporal UI. */
    String currentDetails() {
        return untyped()
                .query("__temporal_workflow_metadata", WorkflowMetadata.class)
                .getCurrentDetails();
    }

    Onboarding says() {
        return onboarding;
    }

    OnboardingSnapshot shown() {
        return records.last();
    }

    /** What every pull of a resource comes to, from now on. */
    void coupaAnswers(Function<Resource, PullOutcome> answer) {
        syncs.answer(answer);
    }

    List<SyncRequest> syncRequests() {
        return syncs.requests();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
