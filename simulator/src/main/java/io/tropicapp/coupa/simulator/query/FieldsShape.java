package io.tropicapp.coupa.simulator.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code fields=[…]}: what was named and nothing else, in kebab-case whatever the spelling asked with. A field that the
 * record has no key for stays away.
 */
record FieldsShape(Map<String, Pick> picks) implements Shape {

    /** What to show of one field. */
    sealed interface Pick {

        /** The field as it is. */
        record Whole() implements Pick {}

        /** These fields of the associated record, or of each in the list. */
        record Parts(FieldsShape fields) implements Pick {}
    }

    @Override
    public ObjectNode of(ObjectNode record) {
        ObjectNode picked = record.objectNode();
        picks.forEach((name, pick) -> {
            if (record.has(name)) {
                picked.set(
                        name,
                        pick instanceof Pick.Parts parts ? parts.fields.within(record.path(name)) : record.path(name));
            }
        });
        return picked;
    }

    /** The same without the named fields: the tenant's filter is stronger than the question. */
    FieldsShape without(Set<String> dropped) {
        var kept = new LinkedHashMap<>(picks);
        kept.keySet().removeAll(dropped);
        return new FieldsShape(kept);
    }

    private JsonNode within(JsonNode value) {
        if (value instanceof ArrayNode list) {
            ArrayNode picked = list.arrayNode();
            list.values().forEach(item -> picked.add(within(item)));
            return picked;
        }
        return value instanceof ObjectNode record ? of(record) : value;
    }
}
