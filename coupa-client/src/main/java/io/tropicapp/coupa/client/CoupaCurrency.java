package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A currency ({@code /api/currencies}; Swagger {@code Currency}).
 *
 * @param code an ISO code
 * @param active Coupa's {@code enabled}; true unless Coupa says otherwise
 * @param updatedAt always empty: Coupa keeps none
 */
public record CoupaCurrency(
        long id, Optional<String> code, Optional<String> name, boolean active, Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of("id", "code", "name", "enabled");

    static CoupaCurrency read(JsonNode node) {
        var currency = Attributes.ofRecord(node);
        return new CoupaCurrency(
                currency.id(),
                currency.text("code"),
                currency.text("name"),
                currency.flag("enabled").orElse(true),
                Optional.empty());
    }
}
