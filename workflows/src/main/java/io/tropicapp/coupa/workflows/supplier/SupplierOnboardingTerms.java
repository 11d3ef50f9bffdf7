package io.tropicapp.coupa.workflows.supplier;

import java.time.Duration;

/**
 * How patiently a supplier is waited for.
 *
 * @param remindEvery after this time without an end there is a reminder, and again and again
 */
public record SupplierOnboardingTerms(Duration remindEvery) {

    public static final SupplierOnboardingTerms DEFAULT = new SupplierOnboardingTerms(Duration.ofDays(7));
}
