package io.tropicapp.coupa.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Coupa's own words in a refusal, whatever its shape: {@code {"errors":{"user":["…"]}}}, {@code {"error":"…"}}, plain text, or
 * XML where JSON was asked for (Compass, Sample Requests/Responses).
 */
final class Reasons {

    private static final Pattern XML =
            Pattern.compile("<error[^>]*>\\s*(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?\\s*</error>", Pattern.DOTALL);
    private static final int LONGEST = 500;

    private Reasons() {}

    static List<String> in(String body) {
        var reasons = new ArrayList<String>();
        try {
            collect(Json.MAPPER.readTree(body), reasons);
        } catch (JacksonException e) {
            XML.matcher(body).results().forEach(found -> add(found.group(1), reasons));
        }
        return reasons.isEmpty() ? List.of("no reason given") : List.copyOf(reasons);
    }

    private static void collect(JsonNode node, List<String> reasons) {
        if (node.isString()) {
            add(node.stringValue(), reasons);
        } else if (node.isArray()) {
            node.values().forEach(value -> collect(value, reasons));
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !property.getKey().equals("warnings"))
                    .forEach(property -> collect(property.getValue(), reasons));
        }
    }

    private static void add(String reason, List<String> reasons) {
        var text = reason.strip();
        if (!text.isEmpty() && !text.startsWith("<")) {
            reasons.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }
}
