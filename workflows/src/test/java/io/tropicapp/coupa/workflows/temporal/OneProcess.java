package io.tropicapp.coupa.workflows.temporal;

import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** One workflow in a world where time is skipped, from a Tuesday on. What it throws fails it, so that a test sees it. */
public final class OneProcess implements AutoCloseable {

    /** The test server never gives up on a sticky queue, so a task that gets lost there stays lost. */
    private static final WorkerOptions WITHOUT_STICKY_QUEUES = WorkerOptions.newBuilder()
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    private final TestWorkflowEnvironment temporal;
    private final String workflowId;

    public OneProcess(String workflowId, String taskQueue, Class<?> workflow, Object... activities) {
        this.workflowId = workflowId;
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(Instant.parse("2026-11-24T15:00:00Z"))
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .setIdentity("recorded")
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        var worker = temporal.newWorker(taskQueue, WITHOUT_STICKY_QUEUES);
        worker.registerWorkflowImplementationTypes(
                WorkflowImplementationOptions.newBuilder()
                        .setFailWorkflowExceptionTypes(Throwable.class)
                        .build(),
                workflow);
        worker.registerActivitiesImplementations(activities);
        temporal.start();
    }

    public WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    public WorkflowStub untyped() {
        return client().newUntypedWorkflowStub(workflowId);
    }

    public Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    public void after(Duration time) {
        temporal.sleep(time);
    }

    /** Activities take real time, which is never skipped: waits for what they lead to. */
    public void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    /** Whether it has worked off what it was told. Looks at the history alone: a query would make it longer. */
    public boolean isQuiet() {
        return switch (client().fetchHistory(workflowId).getLastEvent().getEventType()) {
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
    public int events() {
        return client().fetchHistory(workflowId).getEvents().size();
    }

    /** What operators read in the Temporal UI. */
    public String currentDetails() {
        return untyped()
                .query("__temporal_workflow_metadata", WorkflowMetadata.class)
                .getCurrentDetails();
    }

    /** What its activities and timers are for, in order. */
    public List<String> purposes() {
        return Purposes.of(client(), workflowId);
    }

    public String run() {
        return untyped().describe().getExecution().getRunId();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
