package io.tropicapp.coupa.api.approval;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.tropicapp.coupa.store.approval.HistoryRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened.
 *
 * @param detail more members, depending on the type
 */
public record HistoryView(
        Instant at, String type, @JsonAnyGetter Map<String, JsonNode> detail) {

    public static HistoryView of(HistoryRow row) {
        var detail = new LinkedHashMap<String, JsonNode>();
        row.detail().forEachEntry(detail::put);
        detail.keySet().removeAll(Set.of("at", "type"));
        return new HistoryView(row.at(), row.type(), detail);
    }
}
