package io.tropicapp.coupa.workflows.contract;

import java.time.Instant;
import java.util.Optional;

/**
 * What a process starts from.
 *
 * @param goOn what the run before knew; empty in the first run, and in one that replaces a lost one
 */
public record ContractLink(ContractRef ref, ContractTerms terms, Optional<GoOn> goOn) {

    /** @param rejectedAt since when it is rejected: the patience with that counts from there */
    public record GoOn(ContractStanding standing, Optional<Instant> rejectedAt) {}

    public static ContractLink of(ContractRef ref, ContractTerms terms) {
        return new ContractLink(ref, terms, Optional.empty());
    }
}
