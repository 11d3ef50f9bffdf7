package io.tropicapp.coupa.workflows.contract;

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

/** One linked contract in a world where time is skipped. */
final class ContractScenario implements AutoCloseable {

    static final ContractRef REF =
            new ContractRef(new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")), "acme", 77);

    /** The test server never gives up on a sticky queue, so a task that gets lost there stays lost. */
    private static final WorkerOptions WITHOUT_STICKY_QUEUES = WorkerOptions.newBuilder()
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    final FakeContract coupa = new FakeContract();
    private final TestWorkflowEnvironment temporal;
    private final ContractApproval contract;

    ContractScenario() {
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
                ContractApprovalWorkflow.class);
        worker.registerActivitiesImplementations(coupa);
        temporal.start();
        contract =
                temporal.getWorkflowClient().newWorkflowStub(ContractApproval.class, ContractApproval.workflowId(REF));
    }

    static ContractScenario linked() {
        return linked(ContractStatus.PENDING_APPROVAL);
    }

    /** Linked, and looked at, while it has that status in Coupa. */
    static ContractScenario linked(ContractStatus status) {
        var scenario = new ContractScenario();
        scenario.coupa.becomes(status);
        scenario.starts();
        scenario.eventually(() -> scenario.coupa.asked().size() > 0 && scenario.isQuiet());
        return scenario;
    }

    void starts() {
        var starting = client().newWorkflowStub(ContractApproval.class, ContractApproval.startOptions(REF));
        WorkflowClient.start(starting::follow, ContractLink.of(REF, ContractTerms.DEFAULT));
    }

    ContractApproval says() {
        return contract;
    }

    /** A sync has stored something, and tells it. */
    void isTold(ContractStanding standing) {
        contract.changed(standing);
    }

    ContractStatus stands() {
        return contract.standing().status();
    }

    ContractStanding ending() {
        return untyped().getResult(ContractStanding.class);
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
        return client().newUntypedWorkflowStub(ContractApproval.workflowId(REF));
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    /** Whether it has worked off what it was told. Looks at the history alone: a query would make it longer. */
    boolean isQuiet() {
        return switch (client().fetchHistory(ContractApproval.workflowId(REF))
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
        return client().fetchHistory(ContractApproval.workflowId(REF))
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
