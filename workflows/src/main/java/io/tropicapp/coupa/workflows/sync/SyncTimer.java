package io.tropicapp.coupa.workflows.sync;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/**
 * Starts a sync every hour where the server has no Schedules. One execution per connection; an hour missed while workers
 * were down is made up for once.
 */
@WorkflowInterface
public interface SyncTimer {

    static String workflowId(ConnectionId connection) {
        return workflowId(connection, SyncScope.ALL);
    }

    static String workflowId(ConnectionId connection, SyncScope scope) {
        return switch (scope) {
            case ALL -> "sync-timer/" + connection;
            case IN_FLIGHT -> "in-flight-timer/" + connection;
        };
    }

    static WorkflowOptions startOptions(SyncRhythm rhythm) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.SYNC)
                .setWorkflowId(workflowId(rhythm.connection(), rhythm.scope()))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Starts a sync every %d minutes"
                        .formatted(rhythm.every().toMinutes()))
                .setStaticDetails("Stands in for a Schedule, which this server does not have. Never ends by itself.")
                .setTypedSearchAttributes(SearchAttributes.of(rhythm.organizationId(), rhythm.connection()))
                .build();
    }

    @WorkflowMethod
    void keepTime(SyncRhythm rhythm);

    /** No sync starts until {@link #resume}. Saying it twice changes nothing. */
    @SignalMethod(description = "No sync starts by itself until resume.")
    void pause();

    @SignalMethod(description = "Syncs start by themselves again.")
    void resume();

    /** Goes on in this rhythm, paused or not as it says. Saying it twice changes nothing. */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void beat(SyncRhythm rhythm);
}
