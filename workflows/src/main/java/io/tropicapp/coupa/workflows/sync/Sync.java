package io.tropicapp.coupa.workflows.sync;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;

/**
 * One pull of changes from Coupa into Postgres.
 *
 * <p>Started every hour, at the end of onboarding, and whenever somebody asks. Two of one connection never run at once: the
 * second ends at once and says why. A resource that fails does not stop the others.
 */
@WorkflowInterface
public interface Sync {

    /** What customers are promised of a sync; a run that takes longer says so. */
    Duration PROMISED = Duration.ofMinutes(60);

    static String workflowId(ConnectionId connection) {
        return workflowId(connection, SyncScope.ALL);
    }

    static String workflowId(ConnectionId connection, SyncScope scope) {
        return switch (scope) {
            case ALL -> "sync/" + connection;
            case IN_FLIGHT -> "sync-in-flight/" + connection;
        };
    }

    /** How to start one. Fails with {@code WorkflowExecutionAlreadyStarted} while one that was started this way runs. */
    static WorkflowOptions startOptions(SyncRequest request) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.SYNC)
                .setWorkflowId(workflowId(request.connection(), request.scope()))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_FAIL)
                .setStaticSummary(SyncDetails.summary(request))
                .setStaticDetails(SyncDetails.PURPOSE)
                .setTypedSearchAttributes(SearchAttributes.of(request.organizationId(), request.connection()))
                .setPriority(priority(request))
                .build();
    }

    /** People wait for what they asked for; the hourly runs share what is left, fairly among organizations. */
    static Priority priority(SyncRequest request) {
        return Priority.newBuilder()
                .setPriorityKey(request.trigger() == SyncTrigger.SCHEDULE ? 4 : 2)
                .setFairnessKey(request.organizationId())
                .build();
    }

    @WorkflowMethod
    SyncOutcome sync(SyncRequest request);
}
