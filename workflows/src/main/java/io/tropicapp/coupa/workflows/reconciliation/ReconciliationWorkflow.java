package io.tropicapp.coupa.workflows.reconciliation;

import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** See {@link Reconciliation}. */
public final class ReconciliationWorkflow implements Reconciliation {

    private final Reconciler reconciler = Stubs.thorough(Reconciler.class, TaskQueues.ONBOARDING);

    @Override
    public ReconciliationReport reconcile() {
        return reconciler.mend();
    }
}
