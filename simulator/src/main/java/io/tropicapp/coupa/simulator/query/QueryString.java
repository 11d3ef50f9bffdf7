package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a request in their order, decoded as forms are: a plus sign that nobody encoded is a space. */
final class QueryString {

    private QueryString() {}

    record Argument(String name, String value) {}

    static List<Argument> parse(String raw) {
        var arguments = new ArrayList<Argument>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                arguments.add(new Argument(decode(name), decode(value)));
            }
        }
        return List.copyOf(arguments);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("The query is not percent-encoded as it should be: %s".formatted(encoded));
        }
    }
}
