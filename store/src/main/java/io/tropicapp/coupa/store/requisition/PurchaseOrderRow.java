package io.tropicapp.coupa.store.requisition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A Coupa purchase order that came out of a requisition.
 *
 * @param status in Coupa's words
 * @param version Coupa's, which does not move on every change
 * @param lines an array
 * @param closed whether nothing more can happen to it
 */
public record PurchaseOrderRow(
        long coupaId,
        String tropicRequestId,
        Optional<String> number,
        Optional<String> status,
        Optional<Long> version,
        Optional<String> transmissionStatus,
        Optional<Long> supplierId,
        Optional<String> supplierName,
        Optional<String> currency,
        Optional<BigDecimal> total,
        JsonNode lines,
        boolean closed,
        Optional<Instant> coupaCreatedAt,
        Optional<Instant> coupaUpdatedAt) {}
