package io.tropicapp.coupa.store.supplier;

/**
 * The row of a Tropic task.
 *
 * @param fresh whether it was made just now; otherwise it was there, perhaps for another supplier
 */
public record OpenedSupplierOnboarding(SupplierOnboardingRow row, boolean fresh) {}
