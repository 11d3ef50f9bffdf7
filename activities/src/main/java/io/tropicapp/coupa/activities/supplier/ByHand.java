package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.supplier.TaskState.Found;
import io.tropicapp.coupa.activities.supplier.matching.KnownSupplier;
import io.tropicapp.coupa.workflows.supplier.HowFound;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a task when a person says which supplier it is. */
final class ByHand {

    private ByHand() {}

    /** @param usable whether the task ends with it; else it is waited for */
    static TaskState chosen(TaskState task, KnownSupplier supplier, boolean usable, Instant now) {
        var found = found(supplier, HowFound.CHOSEN);
        return usable ? task.ended(SupplierOnboardingStatus.COMPLETED, found, now) : task.waiting(found);
    }

    static TaskState named(TaskState task, KnownSupplier supplier, Instant now) {
        return task.ended(SupplierOnboardingStatus.COMPLETED, found(supplier, HowFound.NAMED), now);
    }

    private static Found found(KnownSupplier supplier, HowFound how) {
        return new Found(
                Optional.of(supplier.coupaId()), supplier.status(), Optional.of(how), Optional.empty(), List.of());
    }
}
