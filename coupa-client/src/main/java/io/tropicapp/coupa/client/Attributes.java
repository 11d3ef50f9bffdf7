package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a record as Coupa sends it. No value is sent as null, as an empty string, as an empty object, or not at all;
 * decimals are strings, but numbers occur. {@link Fields} has seen to it that names come with dashes.
 */
final class Attributes {

    /** A date, and a time in any precision, and an offset in any of its spellings. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .parseLenient()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    /** What calendars and databases can hold. Who writes a time beyond it means "never" or "always". */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final JsonNode node;

    Attributes(JsonNode node) {
        this.node = node;
    }

    /** @throws IllegalArgumentException if it is not an object, or has no id */
    static Attributes ofRecord(JsonNode node) {
        var attributes = new Attributes(node);
        if (!node.isObject() || attributes.number("id").isEmpty()) {
            throw new IllegalArgumentException("it has no id");
        }
        return attributes;
    }

    long id() {
        return number("id").orElseThrow();
    }

    Optional<String> text(String name) {
        var value = value(name);
        return (value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.<String>empty())
                .filter(text -> !text.isBlank());
    }

    /** @throws IllegalArgumentException if it says neither yes nor no: neither may be taken for the other */
    Optional<Boolean> flag(String name) {
        return text(name).map(text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw unreadable(name);
        });
    }

    /** @throws IllegalArgumentException if it is not a whole number */
    Optional<Long> number(String name) {
        return decimal(name).map(value -> readable(name, value::longValueExact));
    }

    /** @throws IllegalArgumentException if it is not a number */
    Optional<BigDecimal> decimal(String name) {
        return text(name).map(text -> readable(name, () -> new BigDecimal(text.strip())));
    }

    /**
     * With any offset; without one, UTC; a date alone, its midnight in UTC. What is not in the years 1 to 9999 is moved to their
     * beginning or end.
     *
     * @throws IllegalArgumentException if it is no time
     */
    Optional<Instant> time(String name) {
        return text(name).map(text -> readable(name, () -> withinYears(instant(text.strip()))));
    }

    /** An associated object, if there is one with anything in it. */
    <T> Optional<T> one(String name, Function<Attributes, T> read) {
        return json(name).map(value -> read.apply(new Attributes(value)));
    }

    <T> List<T> many(String name, Function<Attributes, T> read) {
        return objects(name).map(value -> read.apply(new Attributes(value))).toList();
    }

    /** An attribute of an associated object. */
    <T> Optional<T> within(String association, Function<Attributes, Optional<T>> read) {
        return one(association, read).flatMap(value -> value);
    }

    Optional<Long> idOf(String association) {
        return within(association, associated -> associated.number("id"));
    }

    /** A code, whether it stands in an associated object or for it. */
    Optional<String> codeOf(String association) {
        return text(association).or(() -> within(association, associated -> associated.text("code")));
    }

    /** Associated records; what has no id is none. */
    <T> List<T> records(String name, Function<JsonNode, T> read) {
        return objects(name)
                .filter(value -> new Attributes(value).number("id").isPresent())
                .map(read)
                .toList();
    }

    JsonNode asJson() {
        return node;
    }

    Optional<JsonNode> json(String name) {
        return Optional.of(value(name))
                .filter(value -> value.isObject() && value.values().stream().anyMatch(Attributes::saysSomething));
    }

    private static boolean saysSomething(JsonNode value) {
        return !value.isNull() && !(value.isString() && value.stringValue().isBlank());
    }

    private Stream<JsonNode> objects(String name) {
        var value = value(name);
        return value.isArray() ? value.values().stream().filter(JsonNode::isObject) : Stream.empty();
    }

    private JsonNode value(String name) {
        return node.path(name);
    }

    private static Instant instant(String text) {
        return switch (TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new DateTimeException("no time");
        };
    }

    private static Instant withinYears(Instant time) {
        if (time.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }

    /** Without the cause: its message quotes the value. */
    private static <T> T readable(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw unreadable(name);
        }
    }

    private static IllegalArgumentException unreadable(String name) {
        return new IllegalArgumentException("its " + name + " cannot be read");
    }
}
