package io.tropicapp.coupa.client;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a customer has added to a record, under {@code custom-fields}. Values are text, numbers, flags, nulls, objects (lookup
 * values, users) or attachments; attachments that are not internal are left out (Tropic's set-up page).
 */
public final class CustomFields {

    /** What only attachments have (Compass, Attachments API). */
    private static final Set<String> OF_ATTACHMENTS =
            Set.of("intent", "file", "file-url", "file_url", "linked-to", "linked_to");

    private CustomFields() {}

    static JsonNode withoutForeignAttachments(JsonNode fields) {
        var kept = Json.MAPPER.createObjectNode();
        fields.properties().forEach(field -> keep(field.getKey(), field.getValue(), kept));
        return kept;
    }

    private static void keep(String name, JsonNode value, ObjectNode kept) {
        if (value.isArray()) {
            keepList(name, value, kept);
        } else if (!isForeignAttachment(value)) {
            kept.set(name, value);
        }
    }

    private static void keepList(String name, JsonNode list, ObjectNode kept) {
        var mine = list.values().stream()
                .filter(value -> !isForeignAttachment(value))
                .toList();
        if (!mine.isEmpty() || list.isEmpty()) {
            kept.set(name, Json.MAPPER.createArrayNode().addAll(mine));
        }
    }

    private static boolean isForeignAttachment(JsonNode value) {
        return value.isObject()
                && isAttachment(value)
                && !"internal".equalsIgnoreCase(value.path("intent").asString(""));
    }

    private static boolean isAttachment(JsonNode value) {
        return value.path("type").asString("").startsWith("Attachment")
                || value.propertyNames().stream().anyMatch(OF_ATTACHMENTS::contains);
    }
}
