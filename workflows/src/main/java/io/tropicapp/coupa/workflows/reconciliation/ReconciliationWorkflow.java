package io.tropicapp.coupa.workflows.reconciliation;

import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** See {@link Reconciliation}. */
public final class ReconciliationWorkflow implements Reconciliation {

    private final Reconciler reconciler =
            Stubs.thorough(Reconciler.class, TaskQueues.ONBOARDING, "Compare rows and workflows, and mend");

    @Override
    public ReconciliationReport reconcile() {
        Workflow.setCurrentDetails(ReconciliationDetails.running());
        var report = reconciler.mend();
        Workflow.setCurrentDetails(ReconciliationDetails.of(report));
        return report;
    }
}
