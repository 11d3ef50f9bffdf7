package io.tropicapp.coupa.workflows.reconciliation;

import io.temporal.activity.ActivityInterface;

/** Compares and mends. Each part may be repeated; it mends only what is missing at that moment. */
@ActivityInterface(namePrefix = "Reconciler_")
public interface Reconciler {

    ReconciliationReport mend();
}
