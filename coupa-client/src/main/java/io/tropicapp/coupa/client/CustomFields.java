package io.tropicapp.coupa.client;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a customer has added to a record, under {@code custom-fields}. Values are text, numbers, flags, nulls, objects (lookup
 * values, users) or attachments; attachments that are not internal are left out (Tropic's set-up page), wherever they are.
 */
public final class CustomFields {

    /** What only attachments have (Compass, Attachments API). */
    private static final Set<String> OF_ATTACHMENTS =
            Set.of("intent", "file", "file-url", "file-name", "linked-to", "attachable-id", "attachable-type");

    private CustomFields() {}

    /** The value of a field, null included, whether Coupa spells its name with dashes or with underscores. */
    public static Optional<JsonNode> named(String name, JsonNode fields) {
        return Stream.of(name, name.replace('_', '-'), name.replace('-', '_'))
                .map(fields::path)
                .filter(value -> !value.isMissingNode())
                .findFirst();
    }

    static JsonNode withoutForeignAttachments(JsonNode fields) {
        var kept = Json.MAPPER.createObjectNode();
        fields.properties()
                .forEach(field -> kept(field.getValue()).ifPresent(value -> kept.set(field.getKey(), value)));
        return kept;
    }

    private static Optional<JsonNode> kept(JsonNode value) {
        if (value.isArray()) {
            return keptOf(value);
        }
        if (!value.isObject()) {
            return Optional.of(value);
        }
        if (isAttachment(value)) {
            return Optional.of(value).filter(CustomFields::isInternal);
        }
        return Optional.of(withoutForeignAttachments(value));
    }

    /** A list that was empty stays; one that held nothing but foreign attachments goes. */
    private static Optional<JsonNode> keptOf(JsonNode list) {
        var ours = list.values().stream().flatMap(value -> kept(value).stream()).toList();
        return ours.isEmpty() && !list.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.MAPPER.createArrayNode().addAll(ours));
    }

    private static boolean isAttachment(JsonNode value) {
        return text(value, "type").startsWith("attachment")
                || value.propertyNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .anyMatch(OF_ATTACHMENTS::contains);
    }

    private static boolean isInternal(JsonNode attachment) {
        return text(attachment, "intent").equals("internal");
    }

    private static String text(JsonNode value, String name) {
        return value.path(name).asString("").strip().toLowerCase(Locale.ROOT);
    }
}
