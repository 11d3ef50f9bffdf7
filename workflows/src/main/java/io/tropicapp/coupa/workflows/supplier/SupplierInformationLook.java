package io.tropicapp.coupa.workflows.supplier;

import io.temporal.activity.ActivityInterface;

/** What a task asks of Coupa. */
@ActivityInterface(namePrefix = "SupplierInformation_")
public interface SupplierInformationLook {

    /**
     * Reads what Coupa's Supplier Information says of the supplier, and keeps it in the row. Does not fail for what Coupa says:
     * where the customer does not have it, or Coupa is away, the row says so. Repeating it reads again.
     */
    SupplierStanding look(SupplierOnboardingRef ref);

    /** Looks so, and then does what {@link SupplierTaskRecords#remind} does: one step for both, since it comes every week. */
    SupplierStanding lookAndRemind(SupplierOnboardingRef ref, int number);
}
