package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.problem.InvalidField;
import io.tropicapp.coupa.api.problem.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An object of a body, read member by member. What is wrong with one is kept as a complaint, and reading goes on: all of them
 * are told at once. Nothing is converted in silence: a number is no text.
 */
final class Given {

    private final JsonNode object;
    private final String path;
    private final List<InvalidField> complaints;
    private final Set<String> asked = new HashSet<>();

    private Given(JsonNode object, String path, List<InvalidField> complaints) {
        this.object = object;
        this.path = path;
        this.complaints = complaints;
    }

    /** @throws Problem 400 if it is no object */
    static Given body(JsonNode body) {
        if (!body.isObject()) {
            throw Problem.invalid("", "must be an object");
        }
        return new Given(body, "", new ArrayList<>());
    }

    Optional<JsonNode> member(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    /** Of all its members. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    boolean has(String name) {
        return member(name).isPresent();
    }

    Optional<String> text(String name, int longest) {
        return member(name)
                .flatMap(node -> node.isString() ? Optional.of(node.asString().strip()) : wrong(name, "must be a text"))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> fits(name, text, longest));
    }

    private Optional<String> fits(String name, String text, int longest) {
        if (Texts.length(text) > longest) {
            return wrong(name, "must be %d characters at most".formatted(longest));
        }
        return Texts.isClean(text) ? Optional.of(text) : wrong(name, Texts.NO_CONTROL_CHARACTERS);
    }

    /** Empty if it is not there, or not as it should be; then a complaint says so. */
    String neededText(String name, int longest) {
        int before = complaints.size();
        var text = text(name, longest);
        if (text.isEmpty() && complaints.size() == before) {
            complain(name, "must be given");
        }
        return text.orElse("");
    }

    Optional<LocalDate> day(String name) {
        return text(name, 50).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
            } catch (DateTimeException e) {
                return wrong(name, "must be a day, such as 2026-11-24");
            }
        });
    }

    /** Money, or a number of things: as Coupa takes it, with 6 decimals at most. */
    Optional<BigDecimal> decimal(String name) {
        return member(name).flatMap(node -> Decimals.of(node).or(() -> wrong(name, Decimals.EXPECTED)));
    }

    Optional<Long> coupaId(String name) {
        return member(name)
                .flatMap(node -> isId(node) ? Optional.of(node.asLong()) : wrong(name, "must be Coupa's id, a number"));
    }

    static boolean isId(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() > 0;
    }

    boolean flag(String name, boolean otherwise) {
        return member(name)
                .<Boolean>flatMap(
                        node -> node.isBoolean() ? Optional.of(node.asBoolean()) : wrong(name, "must be true or false"))
                .orElse(otherwise);
    }

    Optional<Given> object(String name) {
        return member(name)
                .flatMap(node -> node.isObject() ? Optional.of(child(name, node)) : wrong(name, "must be an object"));
    }

    List<Given> objects(String name, int most) {
        var list = member(name).orElse(null);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() > most || !list.valueStream().allMatch(JsonNode::isObject)) {
            complain(name, "must be a list of objects, %d at most".formatted(most));
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(index -> child("%s[%d]".formatted(name, index), list.get(index)))
                .toList();
    }

    void complain(String name, String message) {
        complaints.add(new InvalidField(at(name), message));
    }

    <T> Optional<T> wrong(String name, String message) {
        complain(name, message);
        return Optional.empty();
    }

    /** Where a member stands in the whole body, such as {@code lines[0].amount}. */
    String at(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }

    /** A misspelt member must not be lost in silence. */
    void nothingElse() {
        object.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> complain(name, "is not known here"));
    }

    /** @throws Problem 400 with everything that is wrong, if anything is */
    void mustBeRight() {
        if (!complaints.isEmpty()) {
            throw Problem.invalid(complaints);
        }
    }

    private Given child(String name, JsonNode node) {
        return new Given(node, at(name), complaints);
    }
}
