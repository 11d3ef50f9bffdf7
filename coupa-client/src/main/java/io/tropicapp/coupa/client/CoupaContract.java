package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A contract ({@code /api/contracts}; Swagger {@code Contract}).
 *
 * @param status in Coupa's words, an open set: {@code draft}, {@code published}, {@code expired} and others
 * @param type {@code MasterContract} or {@code AmendmentContract}
 * @param endDate missing for a perpetual contract
 * @param minimumValue in {@code currency}, and so is {@code maximumValue}
 * @param currency an ISO code
 * @param customFields by name, without attachments that are not internal; see {@link CustomFields}
 */
public record CoupaContract(
        long id,
        Optional<String> number,
        Optional<String> name,
        Optional<String> status,
        Optional<Long> version,
        Optional<String> type,
        Optional<String> description,
        Optional<Named> supplier,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        Optional<String> termType,
        Optional<BigDecimal> minimumValue,
        Optional<BigDecimal> maximumValue,
        Optional<String> currency,
        Optional<JsonNode> contractOwner,
        Optional<Named> department,
        Optional<Instant> publishedDate,
        Optional<Instant> executionDate,
        Optional<Boolean> terminated,
        Optional<JsonNode> parent,
        Optional<JsonNode> masterContract,
        Optional<JsonNode> currentApproval,
        List<JsonNode> currentParallelApprovals,
        List<Named> contentGroups,
        Optional<JsonNode> customFields,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of(
                    "id",
                    "number",
                    "name",
                    "status",
                    "version",
                    "type",
                    "description",
                    "start-date",
                    "end-date",
                    "term-type",
                    "minimum-value",
                    "maximum-value",
                    "published-date",
                    "execution-date",
                    "terminated",
                    "created-at",
                    "updated-at")
            .with("currency", "id", "code")
            .with("supplier", "id", "name", "number")
            .with("contract-owner", "id", "login", "email", "fullname")
            .with("department", "id", "name")
            .with("parent", "id", "name", "number")
            .with("master-contract", "id", "name", "number")
            .with("current-approval", "id", "position", "status")
            .with("current-parallel-approvals", "id", "position", "status")
            .with("content-groups", "id", "name")
            .withAll("custom-fields");

    /** The approvals that it waits for, as far as it names them. */
    public Set<Long> awaitedApprovals() {
        return Stream.concat(currentApproval.stream(), currentParallelApprovals.stream())
                .map(approval -> approval.path("id").asLong(0))
                .filter(id -> id > 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    static CoupaContract read(JsonNode node) {
        var contract = Attributes.ofRecord(node);
        return new CoupaContract(
                contract.id(),
                contract.text("number"),
                contract.text("name"),
                contract.text("status"),
                contract.number("version"),
                contract.text("type"),
                contract.text("description"),
                contract.one("supplier", Named::read),
                contract.time("start-date"),
                contract.time("end-date"),
                contract.text("term-type"),
                contract.decimal("minimum-value"),
                contract.decimal("maximum-value"),
                contract.one("currency", currency -> currency.text("code")).flatMap(code -> code),
                contract.json("contract-owner"),
                contract.one("department", Named::read),
                contract.time("published-date"),
                contract.time("execution-date"),
                contract.flag("terminated"),
                contract.json("parent"),
                contract.json("master-contract"),
                contract.json("current-approval"),
                contract.many("current-parallel-approvals", Attributes::asJson),
                contract.many("content-groups", Named::read),
                contract.json("custom-fields").map(CustomFields::withoutForeignAttachments),
                contract.time("created-at"),
                contract.time("updated-at"));
    }
}
