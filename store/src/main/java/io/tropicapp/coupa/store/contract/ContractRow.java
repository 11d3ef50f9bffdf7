package io.tropicapp.coupa.store.contract;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contract as Coupa has it. Anything but the id can be missing. What is JSON is kept as it is given.
 *
 * @param status in Coupa's words
 * @param type MasterContract, AmendmentContract or another of Coupa's
 * @param endDate null for a perpetual contract
 * @param minimumValue in {@code currency}, like {@code maximumValue}
 */
public record ContractRow(
        long coupaId,
        @Nullable String number,
        @Nullable String name,
        @Nullable String status,
        @Nullable Integer version,
        @Nullable String type,
        @Nullable String description,
        @Nullable Long supplierId,
        @Nullable String supplierName,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable String termType,
        @Nullable BigDecimal minimumValue,
        @Nullable BigDecimal maximumValue,
        @Nullable String currency,
        @Nullable JsonNode contractOwner,
        @Nullable String departmentName,
        @Nullable Instant publishedDate,
        @Nullable Instant executionDate,
        @Nullable Boolean terminated,
        @Nullable JsonNode parent,
        @Nullable JsonNode masterContract,
        @Nullable JsonNode currentApproval,
        @Nullable JsonNode currentParallelApprovals,
        @Nullable JsonNode contentGroups,
        @Nullable JsonNode customFields,
        @Nullable Instant coupaCreatedAt,
        @Nullable Instant coupaUpdatedAt) {}
