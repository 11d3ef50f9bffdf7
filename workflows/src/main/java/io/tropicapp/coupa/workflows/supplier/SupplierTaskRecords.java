package io.tropicapp.coupa.workflows.supplier;

import io.temporal.activity.ActivityInterface;

/**
 * What a task does to its row, and to nothing else: none of these calls Coupa. Each writes what is new with its events in one
 * transaction, answers where the task stands then, and changes nothing once the task has ended. All are safe to repeat.
 */
@ActivityInterface(namePrefix = "SupplierTask_")
public interface SupplierTaskRecords {

    /** Looks for the supplier among those of the connection. */
    SupplierStanding match(SupplierOnboardingRef ref);

    /**
     * A person has chosen. One that is active ends the task, one that is not is waited for; those that it is not are never
     * offered again.
     *
     * <p>Fails with {@link NotPossible#NOT_USABLE} for a supplier that is not here.
     */
    SupplierStanding choose(SupplierOnboardingRef ref, SupplierChoice choice);

    /**
     * A person has named the supplier.
     *
     * <p>Fails with {@link NotPossible#NOT_USABLE} for one that is not here, or not active.
     *
     * @param supplier Coupa's id
     */
    SupplierStanding complete(SupplierOnboardingRef ref, long supplier);

    /** A person has skipped it, for the reason that is kept in the row. */
    SupplierStanding skip(SupplierOnboardingRef ref);

    /**
     * It has waited long: looks for it once more, and tells a reminder if it waits on.
     *
     * @param number 1, 2, 3 …; one that was told is not told again
     */
    SupplierStanding remind(SupplierOnboardingRef ref, int number);

    /** The process was cancelled. */
    SupplierStanding cancel(SupplierOnboardingRef ref);
}
