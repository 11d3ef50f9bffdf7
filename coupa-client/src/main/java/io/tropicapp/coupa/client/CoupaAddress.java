package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An address to ship to ({@code /api/addresses}; Swagger {@code Address}).
 *
 * @param name Coupa's nickname of it
 * @param locationCode the customer's code of it
 * @param country an ISO code
 * @param active true unless Coupa says otherwise
 */
public record CoupaAddress(
        long id,
        Optional<String> name,
        Optional<String> locationCode,
        Optional<String> street1,
        Optional<String> city,
        Optional<String> country,
        boolean active,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of("id", "name", "location-code", "street1", "city", "active", "updated-at")
            .with("country", "id", "code");

    static CoupaAddress read(JsonNode node) {
        var address = Attributes.ofRecord(node);
        return new CoupaAddress(
                address.id(),
                address.text("name"),
                address.text("location-code"),
                address.text("street1"),
                address.text("city"),
                address.codeOf("country"),
                address.flag("active").orElse(true),
                address.time("updated-at"));
    }
}
