package io.tropicapp.coupa.client;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * What to ask of an index (Compass, Querying Options and API Operators). Immutable; every method gives a new one. Conditions are
 * ANDed. Attributes are written as Coupa writes them, associations in brackets: {@code department[name]}.
 */
public final class Query {

    /** Rows that Coupa gives at most in one answer. */
    public static final int LARGEST_PAGE = 50;

    private final List<Argument> arguments;

    private record Argument(String name, String value) {}

    private Query(List<Argument> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    public static Query all() {
        return new Query(List.of());
    }

    public Query where(String attribute, Object value) {
        return with(attribute, text(value));
    }

    public Query where(String attribute, Operator operator, Object value) {
        return with(attribute + "[" + operator.inCoupa() + "]", text(value));
    }

    /** Ascending. Ties come in no order that can be relied on. */
    public Query orderBy(String attribute) {
        return with("order_by", attribute).with("dir", "asc");
    }

    public Query orderByDescending(String attribute) {
        return with("order_by", attribute).with("dir", "desc");
    }

    /** @throws IllegalArgumentException unless from 1 to 50 */
    public Query limit(int rows) {
        if (rows < 1 || rows > LARGEST_PAGE) {
            throw new IllegalArgumentException("Coupa gives 1 to 50 rows at a time, not " + rows);
        }
        return with("limit", String.valueOf(rows));
    }

    /** Rows to skip. Rows that change meanwhile make such pages drift: prefer conditions on ids. */
    public Query offset(int rows) {
        return with("offset", String.valueOf(rows));
    }

    /** The only attributes to answer, as a JSON list with underscores (Compass, the query parameter "fields"). */
    Query fields(String json) {
        return with("fields", json);
    }

    HttpUrl on(HttpUrl index) {
        var url = index.newBuilder();
        arguments.forEach(argument -> url.addQueryParameter(argument.name(), argument.value()));
        return url.build();
    }

    private Query with(String name, String value) {
        var more = new ArrayList<>(arguments);
        more.add(new Argument(name, value));
        return new Query(more);
    }

    /** Instants in whole seconds of UTC: Coupa's own resolution. */
    private static String text(Object value) {
        return switch (value) {
            case Instant instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
            case Collection<?> values -> values.stream().map(Query::text).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
