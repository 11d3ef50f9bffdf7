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
            Pattern.compile("<error[^>]*>\\s*(?:<!\\[CDATA\\[)?([^<]*?)(?:]]>)?\\s*</error>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(?i)bearer\\s+\\S+|eyJ[\\w-]+\\.[\\w-]+(\\.[\\w-]*)?");
    /** What ends a reason that was longer. */
    static final String CUT = "…";
    /** Where the body gives none: a web page, or nothing at all. */
    static final List<String> NONE = List.of("no reason given");

    private static final int LONGEST = 500;
    private static final int MOST = 20;

    private Reasons() {}

    static List<String> in(String body) {
        var reasons = new ArrayList<String>();
        try {
            collect(Json.MAPPER.readTree(body), reasons);
        } catch (JacksonException e) {
            collect(body.strip(), reasons);
        }
        return reasons.isEmpty() ? NONE : reasons.stream().limit(MOST).toList();
    }

    /** XML, or plain text; a web page says nothing. */
    private static void collect(String text, List<String> reasons) {
        if (text.startsWith("<")) {
            XML.matcher(text).results().forEach(found -> add(found.group(1), reasons));
        } else {
            add(text, reasons);
        }
    }

    private static void collect(JsonNode node, List<String> reasons) {
        if (node.isString()) {
            collect(node.stringValue().strip(), reasons);
        } else if (node.isArray()) {
            node.values().forEach(value -> collect(value, reasons));
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !property.getKey().equals("warnings"))
                    .forEach(property -> collect(property.getValue(), reasons));
        }
    }

    private static void add(String reason, List<String> reasons) {
        var text = TOKEN.matcher(reason.strip()).replaceAll("[token]");
        if (!text.isEmpty()) {
            reasons.add(text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text);
        }
    }
}
