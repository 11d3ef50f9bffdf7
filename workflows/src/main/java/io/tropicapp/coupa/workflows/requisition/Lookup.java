package io.tropicapp.coupa.workflows.requisition;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;

/**
 * Reads from Coupa what a form offers, and keeps it in Postgres. Ends within {@link #AT_MOST}, whatever Coupa does. The same
 * lookup asked for twice at the same time is read once.
 */
@WorkflowInterface
public interface Lookup {

    /** Somebody looks at a form meanwhile. */
    Duration AT_MOST = Duration.ofSeconds(25);

    static String workflowId(LookupRequest request) {
        return "lookup/%s/%s/%s".formatted(request.connection(), request.kind(), request.query());
    }

    static WorkflowOptions startOptions(LookupRequest request) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.REQUISITION)
                .setWorkflowId(workflowId(request))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Read %s for a form".formatted(request.kind()))
                .setStaticDetails("""
                        Somebody fills in a form for a requisition, and is offered what Coupa has. Ends within %d seconds, whatever \
                        Coupa does; nobody has to do anything.""".formatted(AT_MOST.toSeconds()))
                .setTypedSearchAttributes(SearchAttributes.of(request.organizationId(), request.connection()))
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(1)
                        .setFairnessKey(request.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    LookupAnswer read(LookupRequest request);
}
