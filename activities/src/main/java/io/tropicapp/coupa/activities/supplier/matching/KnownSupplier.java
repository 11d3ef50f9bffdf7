package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Locale;
import java.util.Optional;

/**
 * One of Coupa's suppliers, with what Coupa shows of it.
 *
 * @param number the customer's own, from the ERP
 * @param mailDomain that of its primary contact
 * @param status Coupa's word; it plays no part in whether this is the one
 */
public record KnownSupplier(
        long coupaId,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> number,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> mailDomain,
        Optional<String> status) {

    /** Whether orders can be placed with it. One whose status Coupa does not show is not taken for active. */
    public boolean isActive() {
        return status.filter(word -> word.strip().toLowerCase(Locale.ROOT).equals("active"))
                .isPresent();
    }
}
