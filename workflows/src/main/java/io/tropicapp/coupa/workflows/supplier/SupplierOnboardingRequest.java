package io.tropicapp.coupa.workflows.supplier;

import java.time.Instant;
import java.util.Optional;

/**
 * What a process starts from.
 *
 * @param goOn what the run before knew; empty in the first run, and in one that replaces a lost one
 */
public record SupplierOnboardingRequest(SupplierOnboardingRef ref, SupplierOnboardingTerms terms, Optional<GoOn> goOn) {

    public record GoOn(SupplierStanding standing, Instant nextReminder) {}

    public static SupplierOnboardingRequest of(SupplierOnboardingRef ref, SupplierOnboardingTerms terms) {
        return new SupplierOnboardingRequest(ref, terms, Optional.empty());
    }
}
