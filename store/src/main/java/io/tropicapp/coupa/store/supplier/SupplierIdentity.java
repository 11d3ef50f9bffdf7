package io.tropicapp.coupa.store.supplier;

import java.util.Optional;

/**
 * By what a supplier of Coupa's is recognised, and whether it can be used.
 *
 * @param number the customer's own, from its ERP
 * @param poEmail where orders go
 * @param contactEmail of its primary contact
 * @param status in Coupa's words
 */
public record SupplierIdentity(
        long coupaId,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> number,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> poEmail,
        Optional<String> contactEmail,
        Optional<String> status) {}
