package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a record as Coupa sends it. No value is sent as null, as an empty string, as an empty object, or not at all; names
 * come with dashes and, for some newer attributes, with underscores; decimals are strings, but numbers occur.
 */
final class Attributes {

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
                .filter(text -> !text.isEmpty());
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(Boolean::parseBoolean);
    }

    /** @throws IllegalArgumentException if it is not a whole number */
    Optional<Long> number(String name) {
        return decimal(name).map(value -> readable(name, value::longValueExact));
    }

    /** @throws IllegalArgumentException if it is not a number */
    Optional<BigDecimal> decimal(String name) {
        return text(name).map(text -> readable(name, () -> new BigDecimal(text.strip())));
    }

    /** With any offset; without one, UTC; a date alone, its midnight in UTC. @throws IllegalArgumentException if it is no time */
    Optional<Instant> time(String name) {
        return text(name).map(text -> readable(name, () -> instant(text.strip())));
    }

    /** An associated object, if there is one with anything in it. */
    <T> Optional<T> one(String name, Function<Attributes, T> read) {
        return Optional.of(value(name))
                .filter(value -> value.isObject() && !value.isEmpty())
                .map(value -> read.apply(new Attributes(value)));
    }

    <T> List<T> many(String name, Function<Attributes, T> read) {
        return objects(name).map(value -> read.apply(new Attributes(value))).toList();
    }

    JsonNode asJson() {
        return node;
    }

    Optional<JsonNode> json(String name) {
        return Optional.of(value(name)).filter(value -> value.isObject() && !value.isEmpty());
    }

    private Stream<JsonNode> objects(String name) {
        var value = value(name);
        return value.isArray() ? value.values().stream().filter(JsonNode::isObject) : Stream.empty();
    }

    private JsonNode value(String name) {
        var dashed = node.path(name);
        return dashed.isMissingNode() ? node.path(name.replace('-', '_')) : dashed;
    }

    private static Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return hasOffset(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }

    private static <T> T readable(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("its " + name + " cannot be read", e);
        }
    }
}
