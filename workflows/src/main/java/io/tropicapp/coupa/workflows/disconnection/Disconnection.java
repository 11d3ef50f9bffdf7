package io.tropicapp.coupa.workflows.disconnection;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/**
 * Ends a connection: destroys its secrets, ends its processes and what starts them, erases its data if that was chosen, and proves
 * each in the audit log.
 *
 * <p>That the connection is disconnected is in Postgres before this starts, and from then on nobody calls Coupa for it. What is
 * left may be done twice, or by another worker: one execution per connection, under {@link #workflowId}, goes on until all is done.
 */
@WorkflowInterface
public interface Disconnection {

    static String workflowId(ConnectionId connection) {
        return "disconnection/" + connection;
    }

    /** How to start one. Asking again while it runs joins it. */
    static WorkflowOptions startOptions(DisconnectionRequest request) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.ONBOARDING)
                .setWorkflowId(workflowId(request.connection()))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Disconnects connection %s".formatted(request.connection()))
                .setStaticDetails("""
                        Secrets are destroyed, processes end, data is kept or erased, as was chosen. Nobody calls Coupa for the \
                        connection any more since before this began. The audit log has each.""")
                .setTypedSearchAttributes(SearchAttributes.of(request.organizationId(), request.connection()))
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(2)
                        .setFairnessKey(request.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    void disconnect(DisconnectionRequest request);
}
