package io.tropicapp.coupa.client;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * What to ask of an index (Compass, Querying Options and API Operators). Immutable; every method gives a new one. Conditions are
 * ANDed; of order, limit, offset and fields the last one counts. Attributes are written as Coupa writes them, associations in
 * brackets: {@code department[name]}. Times are sent in whole seconds of UTC, Coupa's own resolution.
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

    /** Equal to the value. */
    public Query where(String attribute, Object value) {
        return and(attribute, text(value));
    }

    /**
     * @param value a collection for {@link Operator#IN} and {@link Operator#NOT_IN}, a boolean for {@link Operator#BLANK}
     * @throws IllegalArgumentException if the collection is empty: a condition without a value may be no condition to Coupa
     */
    public Query where(String attribute, Operator operator, Object value) {
        if (value instanceof Collection<?> values && values.isEmpty()) {
            throw new IllegalArgumentException("No values to compare %s with; do not ask at all".formatted(attribute));
        }
        return and(attribute + "[" + operator.inCoupa() + "]", text(value));
    }

    /** Ascending. Ties come in no order that can be relied on. */
    public Query orderBy(String attribute) {
        return set("order_by", attribute).set("dir", "asc");
    }

    public Query orderByDescending(String attribute) {
        return set("order_by", attribute).set("dir", "desc");
    }

    /** @throws IllegalArgumentException unless from 1 to 50 */
    public Query limit(int rows) {
        if (rows < 1 || rows > LARGEST_PAGE) {
            throw new IllegalArgumentException("Coupa gives 1 to 50 rows at a time, not " + rows);
        }
        return set("limit", String.valueOf(rows));
    }

    /**
     * Rows to skip. Rows that change meanwhile make such pages drift: prefer conditions on ids.
     *
     * @throws IllegalArgumentException if negative
     */
    public Query offset(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("Cannot skip " + rows + " rows");
        }
        return set("offset", String.valueOf(rows));
    }

    /** The only attributes to answer. An {@link Index} sets its own. */
    public Query fields(Fields fields) {
        return set("fields", fields.json());
    }

    HttpUrl on(HttpUrl index) {
        var url = index.newBuilder();
        arguments.forEach(argument -> url.addQueryParameter(argument.name(), argument.value()));
        return url.build();
    }

    private Query set(String name, String value) {
        return new Query(arguments.stream()
                        .filter(argument -> !argument.name().equals(name))
                        .toList())
                .and(name, value);
    }

    private Query and(String name, String value) {
        var more = new ArrayList<>(arguments);
        more.add(new Argument(name, value));
        return new Query(more);
    }

    private static String text(Object value) {
        return switch (value) {
            case Instant instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
            case OffsetDateTime time -> text(time.toInstant());
            case ZonedDateTime time -> text(time.toInstant());
            case Collection<?> values -> values.stream().map(Query::text).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
