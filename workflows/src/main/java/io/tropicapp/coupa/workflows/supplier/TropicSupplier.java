package io.tropicapp.coupa.workflows.supplier;

import java.util.Optional;

/**
 * A supplier as Tropic knows it. Kept in Postgres by the API and read there by activities; it never enters a history.
 *
 * @param coupaId Coupa's own, where Tropic has it from there
 * @param number the customer's own, from its ERP
 */
public record TropicSupplier(
        String name,
        Optional<Long> coupaId,
        Optional<String> number,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> mailDomain) {}
