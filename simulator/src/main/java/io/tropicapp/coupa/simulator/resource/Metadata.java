package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.schema.Attribute;
import io.tropicapp.coupa.simulator.schema.Model;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code …/metadata} answers: the attributes with their types. Coupa's own shape is not public. */
final class Metadata {

    static final Model MODEL = new Model("metadata", Map.of());

    private Metadata() {}

    static List<ObjectNode> of(Model model) {
        return model.attributes().values().stream()
                .sorted(Comparator.comparing(Attribute::name))
                .map(attribute -> JsonNodeFactory.instance
                        .objectNode()
                        .put("name", attribute.name())
                        .put("type", attribute.type().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
