package io.tropicapp.coupa.api.requisition;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Reads a customer's own fields: names and values are the customer's, but each must be something that can be kept. A null takes a
 * value away.
 */
final class CustomFields {

    private static final int MOST = 200;
    private static final int LONGEST = 4000;
    private static final int DIGITS = 100;

    private CustomFields() {}

    static Map<String, Object> of(Given from) {
        var fields = new LinkedHashMap<String, Object>();
        from.object("customFields")
                .ifPresent(given -> given.names().forEach(name -> {
                    fields.put(name, given.member(name).map(CustomFields::value).orElse(NullNode.getInstance()));
                    if (!Texts.isClean(name)
                            || !given.member(name).map(CustomFields::canBeKept).orElse(true)) {
                        given.complain(
                                name,
                                "must hold texts of 4000 characters at most without control characters, or numbers");
                    }
                }));
        if (fields.size() > MOST) {
            from.complain("customFields", "must be %d at most".formatted(MOST));
        }
        return fields;
    }

    private static Object value(JsonNode given) {
        return JsonMapper.shared().treeToValue(given, Object.class);
    }

    private static boolean canBeKept(JsonNode value) {
        if (value.isContainer()) {
            return value.valueStream().allMatch(CustomFields::canBeKept)
                    && value.propertyNames().stream().allMatch(Texts::isClean);
        }
        if (value.isString()) {
            return Texts.isClean(value.asString()) && Texts.length(value.asString()) <= LONGEST;
        }
        return !value.isNumber() || isOfSensibleSize(value);
    }

    private static boolean isOfSensibleSize(JsonNode number) {
        var value = number.decimalValue();
        return value.precision() <= DIGITS && Math.abs((long) value.scale()) <= DIGITS;
    }
}
