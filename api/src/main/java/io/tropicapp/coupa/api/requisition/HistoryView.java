package io.tropicapp.coupa.api.requisition;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.tropicapp.coupa.store.requisition.HistoryRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened to a requisition.
 *
 * @param detail more members, depending on the type
 */
record HistoryView(Instant at, String type, @JsonAnyGetter Map<String, JsonNode> detail) {

    static HistoryView of(HistoryRow row) {
        var detail = new LinkedHashMap<String, JsonNode>();
        row.detail().forEachEntry(detail::put);
        detail.keySet().removeAll(Set.of("at", "type"));
        return new HistoryView(row.at(), row.type(), detail);
    }
}
