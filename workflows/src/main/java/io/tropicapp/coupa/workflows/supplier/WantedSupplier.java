package io.tropicapp.coupa.workflows.supplier;

import java.util.Optional;

/**
 * A supplier as Tropic knows it. Kept in Postgres by the API and read there by activities; it never enters a history.
 *
 * @param number the customer's own, from its ERP
 */
public record WantedSupplier(
        String name,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> mailDomain,
        Optional<String> number) {}
