package io.tropicapp.coupa.workflows.event;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** Removes old events from the feeds, every day. One execution for all organizations, which never ends. */
@WorkflowInterface
public interface FeedRetention {

    String WORKFLOW_ID = "event-retention";

    /** How to start it. Starting it while it runs joins it. */
    static WorkflowOptions startOptions() {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.EVENTS)
                .setWorkflowId(WORKFLOW_ID)
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Removes old events, every day")
                .setStaticDetails("""
                        Keeps the feeds from growing without end: events that are older than is promised, and that no active \
                        subscription waits for, are removed. One for all organizations; it never ends.""")
                .build();
    }

    @WorkflowMethod
    void keepTidy();
}
