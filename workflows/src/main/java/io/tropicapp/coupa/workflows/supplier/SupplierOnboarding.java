package io.tropicapp.coupa.workflows.supplier;

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
 * Waits until a supplier that Tropic knows exists in Coupa and is active: at once if it is there, or when a sync brings it, or
 * when a person says which one it is.
 *
 * <p>One execution per task, under {@link #workflowId}: starting it twice finds the first. Syncs match what they bring and signal
 * {@link #changed}; the process itself looks only at its start and before each reminder. It ends when the task is done or
 * skipped, and never for want of patience. Cancelling it ends the task as cancelled.
 */
@WorkflowInterface
public interface SupplierOnboarding {

    static String workflowId(SupplierOnboardingRef ref) {
        return "supplier-onboarding/%s/%s".formatted(ref.connection(), ref.tropicTaskId());
    }

    /** How to start one. Asking again while it runs joins it. */
    static WorkflowOptions startOptions(SupplierOnboardingRef ref) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.TASK)
                .setWorkflowId(workflowId(ref))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary(Summary.fitting(
                        "Tropic task %s waits for its supplier in Coupa".formatted(quoted(ref.tropicTaskId()))))
                .setStaticDetails("""
                        Ends when the supplier exists in Coupa and is active, or when a person says so. Every sync looks for it. \
                        Whose turn it is and what to do stands in the current details.""")
                .setTypedSearchAttributes(SupplierVisibility.atStart(ref))
                .setPriority(Priority.newBuilder()
                        .setPriorityKey(3)
                        .setFairnessKey(ref.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    SupplierStanding onboard(SupplierOnboardingRequest request);

    /**
     * A sync has brought something, and stored what follows from it. Late and repeated news change nothing.
     *
     * @param standing as stored
     */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void changed(SupplierStanding standing);

    /** A person confirms a candidate, names another supplier, or says that it is new. */
    @UpdateMethod
    SupplierStanding choose(SupplierChoice choice);

    /** Refuses with {@link NotPossible#ENDED}, before it enters the history; as the other two. */
    @UpdateValidatorMethod(updateName = "choose")
    void checkChoose(SupplierChoice choice);

    /**
     * A person says that the supplier is there.
     *
     * @param supplier Coupa's id
     */
    @UpdateMethod
    SupplierStanding complete(long supplier);

    @UpdateValidatorMethod(updateName = "complete")
    void checkComplete(long supplier);

    /** A person says that nothing is to be done, for the reason that is kept in the row. */
    @UpdateMethod
    SupplierStanding skip();

    @UpdateValidatorMethod(updateName = "skip")
    void checkSkip();

    /** Looks at once at what Coupa's Supplier Information says, and for the supplier itself among those brought over. */
    @UpdateMethod
    SupplierStanding refresh();

    @QueryMethod
    SupplierStanding standing();
}
