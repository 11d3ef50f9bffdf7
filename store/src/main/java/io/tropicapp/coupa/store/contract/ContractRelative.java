package io.tropicapp.coupa.store.contract;

import java.util.Optional;

/**
 * A contract that belongs to a linked one.
 *
 * @param coupaId its own
 * @param kind {@code AMENDMENT} of the linked one, the {@code MASTER} that the linked one amends, or another {@code VERSION}
 * @param status in Coupa's words
 * @param version Coupa's own count
 */
public record ContractRelative(
        long coupaContractId,
        long coupaId,
        String kind,
        Optional<String> number,
        Optional<String> status,
        Optional<Long> version) {}
