package io.tropicapp.coupa.store.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A supplier as Coupa has it. Anything but the id can be missing. What is JSON is kept as it is given.
 *
 * @param number the customer's own, from its ERP
 * @param status in Coupa's words
 */
public record SupplierRow(
        long coupaId,
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String number,
        @Nullable String status,
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
        @Nullable Instant coupaCreatedAt,
        @Nullable Instant coupaUpdatedAt) {}
