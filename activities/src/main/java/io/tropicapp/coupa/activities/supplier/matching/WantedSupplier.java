package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Optional;

/**
 * A supplier as Tropic knows it. What people typed is taken as it is: formats, placeholders and empty texts are this
 * package's business.
 *
 * @param number the customer's own, from the ERP
 * @param website a URL or a host
 * @param mailDomain what follows the @ in its mail addresses
 */
public record WantedSupplier(
        String name,
        Optional<Long> coupaId,
        Optional<String> number,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> mailDomain) {}
