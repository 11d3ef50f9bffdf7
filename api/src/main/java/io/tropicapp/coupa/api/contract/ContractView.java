package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.api.record.CamelCase;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.record.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contract as Coupa has it. Anything that Coupa left out is null.
 *
 * @param endDate null for a perpetual contract
 * @param minimumValue a decimal in {@code currency}, like {@code maximumValue}
 * @param customFields under the customer's own names
 * @param createdAt in Coupa, like {@code updatedAt}
 * @param changedAt when something in it last changed here
 */
record ContractView(
        long coupaId,
        @Nullable String status,
        @Nullable String number,
        @Nullable String name,
        @Nullable Integer version,
        @Nullable String type,
        @Nullable String description,
        @Nullable ContractSupplier supplier,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable String termType,
        @Nullable String minimumValue,
        @Nullable String maximumValue,
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
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        Instant changedAt) {

    record ContractSupplier(
            @Nullable Long coupaId, @Nullable String name) {}

    static ContractView of(Stored<ContractRow> contract) {
        var row = contract.row();
        return new ContractView(
                row.coupaId(),
                row.status(),
                row.number(),
                row.name(),
                row.version(),
                row.type(),
                row.description(),
                supplier(row.supplierId(), row.supplierName()),
                row.startDate(),
                row.endDate(),
                row.termType(),
                decimal(row.minimumValue()),
                decimal(row.maximumValue()),
                row.currency(),
                CamelCase.of(row.contractOwner()),
                row.departmentName(),
                row.publishedDate(),
                row.executionDate(),
                row.terminated(),
                CamelCase.of(row.parent()),
                CamelCase.of(row.masterContract()),
                CamelCase.of(row.currentApproval()),
                CamelCase.of(row.currentParallelApprovals()),
                CamelCase.of(row.contentGroups()),
                row.customFields(),
                row.coupaCreatedAt(),
                row.coupaUpdatedAt(),
                contract.changedAt());
    }

    private static @Nullable ContractSupplier supplier(@Nullable Long id, @Nullable String name) {
        return id == null && name == null ? null : new ContractSupplier(id, name);
    }

    private static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
