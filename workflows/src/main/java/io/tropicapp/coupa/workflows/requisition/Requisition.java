package io.tropicapp.coupa.workflows.requisition;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;
import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.Summary;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/**
 * Brings a Tropic request into Coupa as a requisition, exactly once in effect, and follows it through its approvals to its
 * purchase orders and their end.
 *
 * <p>One execution per request, under {@link #workflowId}: starting it twice finds the first. It does not ask Coupa by
 * itself while others tell it what has changed: syncs read changes in bulk and signal {@link #changed}. It never fails
 * because of Coupa or of a person; it ends when nothing more can happen, or at the horizon.
 */
@WorkflowInterface
public interface Requisition {

    static String workflowId(RequisitionRef ref) {
        return "requisition/%s/%s".formatted(ref.connection(), ref.tropicRequestId());
    }

    /** How to start one. Asking again while it runs joins it. */
    static WorkflowOptions startOptions(RequisitionRef ref) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.REQUISITION)
                .setWorkflowId(workflowId(ref))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary(Summary.fitting(
                        "Tropic request %s becomes a requisition in Coupa".formatted(quoted(ref.tropicRequestId()))))
                .setStaticDetails("""
                        Created in Coupa once, then followed through its approvals to its purchase orders and their end. It asks \
                        Coupa seldom: syncs report what has changed. Whose turn it is and what to do stands in the current \
                        details.""")
                .setTypedSearchAttributes(RequisitionVisibility.atStart(ref))
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(2)
                        .setFairnessKey(ref.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    Standing follow(RequisitionRequest request);

    /**
     * Somebody has seen it in Coupa, and stored what was seen. Late and repeated news change nothing.
     *
     * @param standing as stored
     */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void changed(Standing standing);

    /**
     * Sends a corrected draft, which is stored already.
     *
     * @return where it stands then; REFUSED if Coupa does not take it
     */
    @UpdateMethod
    Standing resubmit(int revision);

    /** Refuses with {@link NotPossible#NOT_EDITABLE}, before it enters the history. */
    @UpdateValidatorMethod(updateName = "resubmit")
    void checkResubmit(int revision);

    /** Takes the request back as far as Coupa's API allows. */
    @UpdateMethod
    Withdrawal withdraw();

    /** Looks at it in Coupa at once. */
    @UpdateMethod
    Standing refresh();

    @QueryMethod
    Standing standing();
}
