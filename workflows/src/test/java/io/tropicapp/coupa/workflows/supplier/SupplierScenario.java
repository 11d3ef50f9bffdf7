package io.tropicapp.coupa.workflows.supplier;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** One task in a world where time is skipped. */
final class SupplierScenario implements AutoCloseable {

    static final SupplierOnboardingRef REF = new SupplierOnboardingRef(
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")), "acme", "TASK-7");

    /** The test server never gives up on a sticky queue, so a task that gets lost there stays lost. */
    private static final WorkerOptions WITHOUT_STICKY_QUEUES = WorkerOptions.newBuilder()
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    final FakeTask task;
    private final TestWorkflowEnvironment temporal;
    private final SupplierOnboarding process;

    private SupplierScenario(FakeTask task) {
        this.task = task;
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(Instant.parse("2026-11-24T15:00:00Z"))
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .setIdentity("recorded")
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        var worker = temporal.newWorker(TaskQueues.TASK, WITHOUT_STICKY_QUEUES);
        worker.registerWorkflowImplementationTypes(
                WorkflowImplementationOptions.newBuilder()
                        .setFailWorkflowExceptionTypes(Throwable.class)
                        .build(),
                SupplierOnboardingWorkflow.class);
        worker.registerActivitiesImplementations(task);
        temporal.start();
        process = client().newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.workflowId(REF));
    }

    /** Begun, and looked for once. */
    static SupplierScenario of(FakeTask task) {
        var scenario = new SupplierScenario(task);
        scenario.starts();
        scenario.eventually(() -> task.row().version() > 1 && scenario.isQuiet());
        return scenario;
    }

    /** Nobody has it. */
    static SupplierScenario waiting() {
        return of(new FakeTask());
    }

    void starts() {
        var starting = client().newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.startOptions(REF));
        WorkflowClient.start(starting::onboard, SupplierOnboardingRequest.of(REF, SupplierOnboardingTerms.DEFAULT));
    }

    SupplierOnboarding says() {
        return process;
    }

    /** A sync has stored something, and tells it. */
    void isTold(SupplierStanding standing) {
        process.changed(standing);
    }

    SupplierOnboardingStatus stands() {
        return process.standing().status();
    }

    SupplierStanding ending() {
        return untyped().getResult(SupplierStanding.class);
    }

    void after(Duration time) {
        temporal.sleep(time);
    }

    void afterDays(int days) {
        after(Duration.ofDays(days).plusHours(1));
    }

    void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    WorkflowStub untyped() {
        return client().newUntypedWorkflowStub(SupplierOnboarding.workflowId(REF));
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    /** Whether it has worked off what it was told. Looks at the history alone: a query would make it longer. */
    boolean isQuiet() {
        return switch (client().fetchHistory(SupplierOnboarding.workflowId(REF))
                .getLastEvent()
                .getEventType()) {
            case EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
                    EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
                    EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
                    EVENT_TYPE_ACTIVITY_TASK_STARTED,
                    EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
                    EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
                    EVENT_TYPE_WORKFLOW_TASK_STARTED -> false;
            default -> true;
        };
    }

    /** Events of the current run. */
    int events() {
        return client().fetchHistory(SupplierOnboarding.workflowId(REF))
                .getEvents()
                .size();
    }

    String run() {
        return untyped().describe().getExecution().getRunId();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
