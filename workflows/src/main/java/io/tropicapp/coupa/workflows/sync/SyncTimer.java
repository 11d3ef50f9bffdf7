package io.tropicapp.coupa.workflows.sync;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/**
 * Starts a sync every hour where the server has no Schedules. One execution per connection; an hour missed while workers
 * were down is made up for once.
 */
@WorkflowInterface
public interface SyncTimer {

    static String workflowId(ConnectionId connection) {
        return "sync-timer/" + connection;
    }

    static WorkflowOptions startOptions(ConnectionId connection) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.SYNC)
                .setWorkflowId(workflowId(connection))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Starts a sync every hour")
                .build();
    }

    @WorkflowMethod
    void keepTime(SyncRhythm rhythm);

    /** No sync starts until {@link #resume}. Saying it twice changes nothing. */
    @SignalMethod
    void pause();

    @SignalMethod
    void resume();
}
