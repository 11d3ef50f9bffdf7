package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.api.record.CamelCase;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A supplier as Coupa has it. Anything that Coupa left out is null.
 *
 * @param customFields under the customer's own names
 * @param createdAt in Coupa, like {@code updatedAt}
 * @param changedAt when something in it last changed here
 */
record SupplierView(
        long coupaId,
        @Nullable String status,
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String number,
        @Nullable Boolean onHold,
        @Nullable Boolean oneTimeSupplier,
        @Nullable String taxId,
        @Nullable String duns,
        @Nullable String website,
        @Nullable String poMethod,
        @Nullable String poEmail,
        @Nullable String paymentMethod,
        @Nullable String paymentTerm,
        @Nullable String accountNumber,
        @Nullable JsonNode primaryContact,
        @Nullable JsonNode primaryAddress,
        @Nullable JsonNode parent,
        @Nullable JsonNode contentGroups,
        @Nullable JsonNode customFields,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        Instant changedAt) {

    static SupplierView of(Stored<SupplierRow> supplier) {
        var row = supplier.row();
        return new SupplierView(
                row.coupaId(),
                row.status(),
                row.name(),
                row.displayName(),
                row.number(),
                row.onHold(),
                row.oneTimeSupplier(),
                row.taxId(),
                row.duns(),
                row.website(),
                row.poMethod(),
                row.poEmail(),
                row.paymentMethod(),
                row.paymentTerm(),
                row.accountNumber(),
                CamelCase.of(row.primaryContact()),
                CamelCase.of(row.primaryAddress()),
                CamelCase.of(row.parent()),
                CamelCase.of(row.contentGroups()),
                row.customFields(),
                row.coupaCreatedAt(),
                row.coupaUpdatedAt(),
                supplier.changedAt());
    }
}
