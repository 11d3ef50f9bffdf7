package io.tropicapp.coupa.workflows.reconciliation;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;

import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/**
 * Compares the rows in Postgres with the workflows in Temporal, and makes again what is missing on either side. Runs when a
 * worker starts and whenever somebody asks; running it twice changes nothing the second time.
 */
@WorkflowInterface
public interface Reconciliation {

    String WORKFLOW_ID = "reconciliation";

    /** How to start one. Asking while one runs joins it. */
    static WorkflowOptions startOptions() {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.ONBOARDING)
                .setWorkflowId(WORKFLOW_ID)
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary("Brings rows and workflows back together")
                .setStaticDetails("""
                        Postgres keeps what is true, Temporal what goes on. What one of the two has lost is made again from the \
                        other; running it twice changes nothing. Runs at every worker start, and by \
                        `POST /v1/reconciliations`.""")
                .build();
    }

    @WorkflowMethod
    ReconciliationReport reconcile();
}
