package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.client.CoupaSupplierInformation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Coupa's Supplier Information says of a supplier that is waited for.
 *
 * @param at when it was asked
 * @param available whether the customer has it, as far as Coupa said
 * @param note why there may be more than is shown
 */
record FormsSeen(Instant at, boolean available, Optional<String> note, List<CoupaSupplierInformation> forms) {}
