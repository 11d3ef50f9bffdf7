package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.schema.Attribute;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Turns what stands in arguments and in rows into things of one type that can be compared. */
final class Values {

    private Values() {}

    /** Reads an argument as the attribute's type wants it, or refuses it. */
    static Comparable<?> ofArgument(Attribute attribute, String value) {
        return switch (attribute.type()) {
            case DATETIME -> Moments.parse(attribute.name(), value);
            case INTEGER, DECIMAL -> number(attribute, value);
            case BOOLEAN -> truth(attribute, value);
            case STRING, OPEN -> value;
            case RECORD -> throw new IllegalStateException("An association has no value: " + attribute.name());
        };
    }

    /** Reads a value that is neither null nor missing out of a row. */
    static Comparable<?> ofRow(Attribute attribute, JsonNode node) {
        return switch (attribute.type()) {
            case DATETIME -> Timestamps.read(node.asString());
            case INTEGER, DECIMAL -> node.asDecimal();
            case BOOLEAN -> node.asBoolean();
            default -> node.isValueNode() ? node.asString() : node.path("name").asString("");
        };
    }

    @SuppressWarnings("unchecked") // Both come from the same attribute, hence are of the same class.
    static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static BigDecimal number(Attribute attribute, String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("Invalid number '%s' for %s".formatted(value, attribute.name()));
        }
    }

    private static boolean truth(Attribute attribute, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Refusal.badRequest(
                        "Invalid boolean '%s' for %s. Expected true or false".formatted(value, attribute.name()));
        };
    }
}
