package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.query.QueryString.Argument;
import io.tropicapp.coupa.simulator.schema.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the query string of a request. What Coupa would not understand is refused with 400 and the name of it. */
public final class QueryParser {

    /** More is never given, whatever is asked for ("Querying options"). */
    static final int PAGE = 50;

    private static final Set<String> CONTROLS =
            Set.of("limit", "offset", "order_by", "dir", "fields", "return_object", "filter");

    private final Model model;
    private final ResponseFilter filter;
    private final Map<String, String> controls = new HashMap<>();
    private final List<Argument> filters = new ArrayList<>();

    private QueryParser(Model model, String raw, ResponseFilter filter) {
        this.model = model;
        this.filter = filter;
        for (Argument argument : QueryString.parse(raw)) {
            String name = argument.name().replace('-', '_');
            if (CONTROLS.contains(name)) {
                controls.put(name, argument.value());
            } else {
                filters.add(argument);
            }
        }
    }

    /**
     * Reads the arguments of an index.
     *
     * @param raw the query string as it came, empty if there was none
     * @param filter the instance's own, which thins answers
     * @throws Refusal if any argument is not understood
     */
    public static IndexQuery index(Model model, String raw, ResponseFilter filter) {
        var parser = new QueryParser(model, raw, filter);
        return new IndexQuery(
                parser.filters.stream()
                        .map(argument -> FilterParser.parse(model, argument))
                        .toList(),
                Order.of(model, parser.control("order_by", "id"), parser.control("dir", "asc")),
                Math.min(PAGE, parser.number("limit", PAGE)),
                parser.number("offset", 0),
                parser.shape());
    }

    /** Reads the arguments of a single record, of which only the shape matters. */
    public static Shape show(Model model, String raw, ResponseFilter filter) {
        return new QueryParser(model, raw, filter).shape();
    }

    /** Reads the arguments of a write: the shape of its answer, or none at all. What else there is, the write must read. */
    public static Optional<Shape> written(Model model, String raw, ResponseFilter filter) {
        var parser = new QueryParser(model, raw, filter);
        boolean nothing = parser.control("return_object", "").equals("none");
        return nothing ? Optional.empty() : Optional.of(parser.shape());
    }

    private String control(String name, String otherwise) {
        return controls.getOrDefault(name, otherwise);
    }

    private int number(String name, int otherwise) {
        String value = control(name, String.valueOf(otherwise));
        if (!value.matches("\\d{1,9}") || (name.equals("limit") && value.matches("0+"))) {
            throw Refusal.badRequest("Invalid %s '%s'. Expected a number".formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    private Shape shape() {
        if (controls.containsKey("filter")) {
            throw Refusal.badRequest("Unknown API response filter '%s'".formatted(control("filter", "")));
        }
        if (controls.containsKey("fields")) {
            FieldsShape asked = FieldsParser.parse(model, control("fields", ""));
            return filter.evenWithFields() ? asked.without(filter.drops()) : asked;
        }
        return switch (control("return_object", "")) {
            case "" -> new WholeShape(filter.drops());
            case "limited" -> new LimitedShape();
            case "shallow" -> new ShallowShape();
            default ->
                throw Refusal.badRequest("Invalid return_object '%s'. Expected limited or shallow"
                        .formatted(control("return_object", "")));
        };
    }
}
