package io.tropicapp.coupa.api.record;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Coupa's JSON, whose names are in kebab case and sometimes in snake case, with names as our own JSON has them. */
public final class CamelCase {

    private static final Pattern JOINT = Pattern.compile("[-_]([a-zA-Z0-9])");

    private CamelCase() {}

    public static @Nullable JsonNode of(@Nullable JsonNode node) {
        return node == null ? null : named(node);
    }

    private static JsonNode named(JsonNode node) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(name(member.getKey()), named(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(named(element)));
            return array;
        }
        return node;
    }

    private static String name(String coupas) {
        return JOINT.matcher(coupas).replaceAll(joint -> joint.group(1).toUpperCase(Locale.ROOT));
    }
}
