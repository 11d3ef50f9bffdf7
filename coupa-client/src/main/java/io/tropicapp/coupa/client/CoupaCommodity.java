package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A kind of goods or services ({@code /api/commodities}; Swagger {@code Commodity}).
 *
 * @param active true unless Coupa says otherwise
 */
public record CoupaCommodity(long id, Optional<String> name, boolean active, Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of("id", "name", "active", "updated-at");

    static CoupaCommodity read(JsonNode node) {
        var commodity = Attributes.ofRecord(node);
        return new CoupaCommodity(
                commodity.id(),
                commodity.text("name"),
                commodity.flag("active").orElse(true),
                commodity.time("updated-at"));
    }
}
