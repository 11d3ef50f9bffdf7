package io.tropicapp.coupa.workflows.requisition;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
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
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** One requisition in a world where time is skipped. */
final class RequisitionScenario implements AutoCloseable {

    static final RequisitionRef REF = new RequisitionRef(
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000003")), "acme", "REQ-7");

    /** The test server never gives up on a sticky queue, so a task that gets lost there stays lost. */
    private static final WorkerOptions WITHOUT_STICKY_QUEUES = WorkerOptions.newBuilder()
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    final FakeRequisition coupa = new FakeRequisition();
    private final TestWorkflowEnvironment temporal;
    private final Requisition requisition;

    RequisitionScenario() {
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(Instant.parse("2026-11-24T15:00:00Z"))
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .setIdentity("recorded")
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        var worker = temporal.newWorker(TaskQueues.REQUISITION, WITHOUT_STICKY_QUEUES);
        worker.registerWorkflowImplementationTypes(
                WorkflowImplementationOptions.newBuilder()
                        .setFailWorkflowExceptionTypes(Throwable.class)
                        .build(),
                RequisitionWorkflow.class);
        worker.registerActivitiesImplementations(coupa);
        temporal.start();
        requisition = temporal.getWorkflowClient().newWorkflowStub(Requisition.class, Requisition.workflowId(REF));
    }

    static RequisitionScenario submitted() {
        var scenario = new RequisitionScenario();
        scenario.starts();
        scenario.eventually(() -> scenario.coupa.row().version() > 0 && scenario.isQuiet());
        return scenario;
    }

    void starts() {
        var starting = client().newWorkflowStub(Requisition.class, Requisition.startOptions(REF));
        WorkflowClient.start(starting::follow, RequisitionRequest.of(REF, FollowTerms.DEFAULT));
    }

    Requisition says() {
        return requisition;
    }

    /** Sends a correction, and does not wait for what becomes of it. */
    CompletableFuture<Standing> resubmits(int revision) {
        return told("resubmit", revision);
    }

    CompletableFuture<Standing> refreshes() {
        return told("refresh");
    }

    private CompletableFuture<Standing> told(String what, Object... arguments) {
        return untyped()
                .startUpdate(what, WorkflowUpdateStage.ACCEPTED, Standing.class, arguments)
                .getResultAsync();
    }

    /** A sync has stored something, and tells it. */
    void isTold(Standing standing) {
        requisition.changed(standing);
    }

    RequisitionStatus stands() {
        return requisition.standing().status();
    }

    Standing ending() {
        return untyped().getResult(Standing.class);
    }

    void after(Duration time) {
        temporal.sleep(time);
    }

    void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    WorkflowStub untyped() {
        return client().newUntypedWorkflowStub(Requisition.workflowId(REF));
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    /** Whether it has worked off what it was told. Looks at the history alone: a query would make it longer. */
    boolean isQuiet() {
        return switch (client().fetchHistory(Requisition.workflowId(REF))
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
        return client().fetchHistory(Requisition.workflowId(REF)).getEvents().size();
    }

    String run() {
        return untyped().describe().getExecution().getRunId();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
