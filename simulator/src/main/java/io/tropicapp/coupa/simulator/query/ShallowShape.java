package io.tropicapp.coupa.simulator.query;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code return_object=shallow}: the record's own attributes, and of its associations the id and natural keys. */
record ShallowShape() implements Shape {

    private static final List<String> KEYS = List.of("id", "name", "number", "code", "login", "email");

    @Override
    public ObjectNode of(ObjectNode record) {
        ObjectNode shallow = record.objectNode();
        record.properties().forEach(field -> {
            boolean own = field.getKey().equals("custom-fields");
            shallow.set(field.getKey(), own ? field.getValue() : reduced(field.getValue()));
        });
        return shallow;
    }

    private static JsonNode reduced(JsonNode value) {
        if (value instanceof ArrayNode list) {
            ArrayNode reduced = list.arrayNode();
            list.values().forEach(item -> reduced.add(reduced(item)));
            return reduced;
        }
        return value instanceof ObjectNode record ? keys(record) : value;
    }

    private static ObjectNode keys(ObjectNode record) {
        ObjectNode keys = record.objectNode();
        KEYS.stream().filter(record::has).forEach(key -> keys.set(key, record.path(key)));
        return keys;
    }
}
