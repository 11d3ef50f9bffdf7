package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.record.CamelCase;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A purchase order that came out of a requisition.
 *
 * @param status in Coupa's words
 * @param version Coupa's, which rises with revisions
 * @param total a decimal
 * @param closed whether nothing more can happen to it
 * @param createdAt in Coupa, like {@code updatedAt}
 */
record PurchaseOrderView(
        long coupaId,
        @Nullable String number,
        @Nullable String status,
        @Nullable Long version,
        @Nullable String transmissionStatus,
        Supplier supplier,
        @Nullable String total,
        @Nullable String currency,
        @Nullable JsonNode lines,
        boolean closed,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    record Supplier(@Nullable Long coupaId, @Nullable String name) {}

    static PurchaseOrderView of(PurchaseOrderRow row) {
        return new PurchaseOrderView(
                row.coupaId(),
                row.number().orElse(null),
                row.status().orElse(null),
                row.version().orElse(null),
                row.transmissionStatus().orElse(null),
                new Supplier(row.supplierId().orElse(null), row.supplierName().orElse(null)),
                row.total().map(Amount::inFull).orElse(null),
                row.currency().orElse(null),
                CamelCase.of(row.lines()),
                row.closed(),
                row.coupaCreatedAt().orElse(null),
                row.coupaUpdatedAt().orElse(null));
    }
}
