package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.simulator.schema.Attribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies in one spelling: Coupa takes dashes and underscores alike. */
final class Spelling {

    private static final String CUSTOM_FIELDS = "custom-fields";

    private Spelling() {}

    /** A copy with all names in kebab-case. Values of custom fields are the customer's, and stay as they are. */
    static JsonNode kebab(JsonNode body) {
        if (body instanceof ArrayNode list) {
            ArrayNode spelled = Trees.none();
            list.values().forEach(item -> spelled.add(kebab(item)));
            return spelled;
        }
        return body instanceof ObjectNode record ? kebab(record) : body;
    }

    private static ObjectNode kebab(ObjectNode record) {
        ObjectNode spelled = Trees.object();
        record.properties().forEach(field -> {
            String name = spelled(field.getKey());
            spelled.set(name, name.equals(CUSTOM_FIELDS) ? namesOnly(field.getValue()) : kebab(field.getValue()));
        });
        return spelled;
    }

    /** What begins with an underscore is no attribute but a command, such as {@code _delete}. */
    private static String spelled(String name) {
        return name.startsWith("_") ? name : Attribute.kebab(name);
    }

    private static JsonNode namesOnly(JsonNode fields) {
        if (!fields.isObject()) {
            return fields;
        }
        ObjectNode spelled = Trees.object();
        fields.properties().forEach(field -> spelled.set(Attribute.kebab(field.getKey()), field.getValue()));
        return spelled;
    }
}
