package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A requisition that was looked for by one of its attributes, with that attribute as Coupa answers it.
 *
 * @param value null included; empty if the answer lacks the attribute: an administrator's filter may leave it out
 */
public record RequisitionWith(CoupaRequisition requisition, Optional<JsonNode> value) implements CoupaRecord {

    @Override
    public long id() {
        return requisition.id();
    }

    @Override
    public Optional<Instant> updatedAt() {
        return requisition.updatedAt();
    }

    static RequisitionWith attribute(JsonNode node, String name) {
        return new RequisitionWith(
                CoupaRequisition.read(node), Optional.of(node.path(name)).filter(value -> !value.isMissingNode()));
    }

    /** Under {@code custom-fields}; old ones stand among Coupa's own attributes, in the "global namespace". */
    static RequisitionWith customField(JsonNode node, String name) {
        return new RequisitionWith(
                CoupaRequisition.read(node),
                CustomFields.named(name, node.path("custom-fields")).or(() -> CustomFields.named(name, node)));
    }
}
