package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A unit of measure ({@code /api/uoms}; Swagger {@code Uom}).
 *
 * @param active true unless Coupa says otherwise
 */
public record CoupaUom(
        long id, Optional<String> code, Optional<String> name, boolean active, Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of("id", "code", "name", "active", "updated-at");

    static CoupaUom read(JsonNode node) {
        var uom = Attributes.ofRecord(node);
        return new CoupaUom(
                uom.id(), uom.text("code"), uom.text("name"), uom.flag("active").orElse(true), uom.time("updated-at"));
    }
}
