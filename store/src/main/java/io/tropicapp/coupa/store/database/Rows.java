package io.tropicapp.coupa.store.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values to rows and back, both as JSON whose members are the columns in snake case. One mapping for both ways, so a column is
 * named once: in the record that holds it.
 */
public final class Rows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Rows() {}

    /** As JSON, for {@code jsonb_populate_recordset} and its like. */
    public static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads JSON that {@link #json} wrote or Postgres made with {@code to_jsonb}. What is null there is absent here. */
    public static <T> T read(String json, Class<T> type) {
        JsonNode tree = MAPPER.readTree(json);
        tree.values().removeIf(JsonNode::isNull);
        return MAPPER.treeToValue(tree, type);
    }

    /** Maps rows whose first column is the whole row as JSON. */
    public static <T> RowMapper<T> as(Class<T> type) {
        return (row, number) -> read(row.getString(1), type);
    }

    /** For a {@code timestamptz} parameter. */
    public static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
