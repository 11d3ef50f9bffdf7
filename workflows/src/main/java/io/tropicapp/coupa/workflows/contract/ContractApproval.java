package io.tropicapp.coupa.workflows.contract;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import org.jspecify.annotations.Nullable;

/**
 * Follows a Coupa contract that is linked to a Tropic request through its approvals, until it is published, expired or
 * terminated, rejected for good, gone, or linked no longer.
 *
 * <p>One execution per contract, under {@link #workflowId}: starting it twice finds the first. It looks at Coupa once and then
 * listens: syncs read changes in bulk and signal {@link #changed}. A rejection is told at once and is no end yet, since the
 * contract's owner can submit it again. It never fails because of Coupa or of a person.
 */
@WorkflowInterface
public interface ContractApproval {

    static String workflowId(ContractRef ref) {
        return "contract/%s/%d".formatted(ref.connection(), ref.coupaContractId());
    }

    /** How to start one. Asking again while it runs joins it. */
    static WorkflowOptions startOptions(ContractRef ref) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.TASK)
                .setWorkflowId(workflowId(ref))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary(
                        "Coupa contract %d is followed until it is published".formatted(ref.coupaContractId()))
                .setStaticDetails("""
                        A Tropic request waits for it. It is looked at once, then followed by what syncs report, through its \
                        approvals until it is published or comes to another end. Whose turn it is and what to do stands in the \
                        current details.""")
                .setTypedSearchAttributes(ContractVisibility.atStart(ref))
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(2)
                        .setFairnessKey(ref.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    ContractStanding follow(ContractLink link);

    /**
     * Somebody has seen it in Coupa, and stored what was seen. Late and repeated news change nothing.
     *
     * @param standing as stored
     */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void changed(ContractStanding standing);

    /** Looks at it in Coupa at once. */
    @UpdateMethod
    ContractStanding refresh();

    /**
     * The Tropic request does not wait for it any more.
     *
     * @param tropicRequestId whose link is meant: another one's stays; null for whoever's it is
     */
    @UpdateMethod
    ContractStanding unlink(@Nullable String tropicRequestId);

    @QueryMethod
    ContractStanding standing();
}
