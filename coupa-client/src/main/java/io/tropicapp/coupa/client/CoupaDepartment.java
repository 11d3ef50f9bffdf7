package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A department ({@code /api/departments}; Swagger {@code Department}).
 *
 * @param active true unless Coupa says otherwise
 */
public record CoupaDepartment(long id, Optional<String> name, boolean active, Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of("id", "name", "active", "updated-at");

    static CoupaDepartment read(JsonNode node) {
        var department = Attributes.ofRecord(node);
        return new CoupaDepartment(
                department.id(),
                department.text("name"),
                department.flag("active").orElse(true),
                department.time("updated-at"));
    }
}
