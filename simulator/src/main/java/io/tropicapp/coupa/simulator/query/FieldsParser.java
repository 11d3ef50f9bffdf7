package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.query.FieldsShape.Pick;
import io.tropicapp.coupa.simulator.schema.Attribute;
import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code ["id","status",{"supplier":["id","name"]},{"custom_fields":{}}]}. Refuses names that the model lacks. */
final class FieldsParser {

    private FieldsParser() {}

    static FieldsShape parse(Model model, String json) {
        return fields(model, tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw malformed(json);
        }
    }

    private static FieldsShape fields(Model model, JsonNode list) {
        if (!list.isArray()) {
            throw malformed(list.toString());
        }
        var picks = new LinkedHashMap<String, Pick>();
        for (JsonNode item : list.values()) {
            if (item.isString()) {
                picks.put(attribute(model, item.asString()).name(), new Pick.Whole());
            } else {
                nested(model, item, picks);
            }
        }
        return new FieldsShape(picks);
    }

    private static void nested(Model model, JsonNode item, Map<String, Pick> picks) {
        if (!item.isObject()) {
            throw malformed(item.toString());
        }
        item.properties().forEach(each -> {
            Attribute attribute = attribute(model, each.getKey());
            picks.put(attribute.name(), pick(attribute, each.getValue()));
        });
    }

    private static Pick pick(Attribute attribute, JsonNode inner) {
        if (inner.isObject() && inner.isEmpty()) {
            return new Pick.Whole();
        }
        if (attribute.isOpen()) {
            return new Pick.Parts(named(inner));
        }
        if (!attribute.isRecord()) {
            throw Refusal.badRequest("'%s' in fields is no association".formatted(attribute.name()));
        }
        return new Pick.Parts(fields(Schema.coupa().model(attribute.model()), inner));
    }

    /** Custom fields by name: they are the customer's, so any name will do. */
    private static FieldsShape named(JsonNode list) {
        if (!list.isArray()) {
            throw malformed(list.toString());
        }
        var picks = new LinkedHashMap<String, Pick>();
        list.values().forEach(item -> {
            if (!item.isString()) {
                throw malformed(item.toString());
            }
            picks.put(Attribute.kebab(item.asString()), new Pick.Whole());
        });
        return new FieldsShape(picks);
    }

    private static Attribute attribute(Model model, String name) {
        return model.attribute(name)
                .orElseThrow(() ->
                        Refusal.badRequest("Unknown attribute '%s' for %s in fields".formatted(name, model.name())));
    }

    private static Refusal malformed(String json) {
        return Refusal.badRequest(
                "Malformed fields: %s. Expected JSON such as [\"id\",{\"supplier\":[\"id\"]}]".formatted(json));
    }
}
