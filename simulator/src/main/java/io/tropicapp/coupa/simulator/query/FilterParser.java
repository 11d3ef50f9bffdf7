package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.query.QueryString.Argument;
import io.tropicapp.coupa.simulator.schema.Attribute;
import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Schema;
import io.tropicapp.coupa.simulator.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads filters: {@code status=active}, {@code updated-at[gt_or_eq]=…}, {@code supplier[name][contains]=…}, {@code
 * supplier[primary_address[city]]=…}, {@code supplier_id=5}. What it cannot resolve, it refuses by name.
 */
final class FilterParser {

    private static final Attribute TRUTH = new Attribute("blank", Type.BOOLEAN, "", false);

    private final Model root;
    private final List<Attribute> steps = new ArrayList<>();
    private Operator operator = Operator.EQ;

    private FilterParser(Model root) {
        this.root = root;
    }

    static Condition parse(Model root, Argument argument) {
        if (root.name().equals("User") && argument.name().equals("status")) {
            return activity(root, argument.value());
        }
        return new FilterParser(root).read(argument);
    }

    /** Users have no status to read, yet {@code status=active} is how Coupa documents asking for active ones ("Users API"). */
    private static Condition activity(Model users, String value) {
        boolean active = value.equals("active");
        if (!active && !value.equals("inactive")) {
            throw Refusal.badRequest("Invalid status '%s' for User. Expected active or inactive".formatted(value));
        }
        return parse(users, new Argument("active", String.valueOf(active)));
    }

    private Condition read(Argument argument) {
        List<String> words = words(argument.name());
        for (int at = 0; at < words.size(); at++) {
            take(words.get(at), at == words.size() - 1, argument.name());
        }
        check(argument.name());
        return new Condition(new AttributePath(List.copyOf(steps)), operator, operands(argument.value()));
    }

    private static List<String> words(String name) {
        long opened = name.chars().filter(c -> c == '[').count();
        long closed = name.chars().filter(c -> c == ']').count();
        if (opened != closed || name.startsWith("[")) {
            throw Refusal.badRequest("Brackets do not match in '%s'".formatted(name));
        }
        return Stream.of(name.split("[\\[\\]]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void take(String word, boolean last, String name) {
        Optional<Attribute> attribute = attribute(word);
        if (attribute.isPresent()) {
            steps.add(attribute.get());
        } else if (!steps.isEmpty() && last && Operator.named(word).isPresent()) {
            operator = Operator.named(word).get();
        } else if (!foreignKey(word)) {
            throw unknown(word, name);
        }
    }

    private Optional<Attribute> attribute(String word) {
        if (steps.isEmpty()) {
            return root.attribute(word);
        }
        Attribute from = steps.getLast();
        if (from.isRecord()) {
            return Schema.coupa().model(from.model()).attribute(word);
        }
        return from.isOpen() && Operator.named(word).isEmpty()
                ? Optional.of(Attribute.open(Attribute.kebab(word)))
                : Optional.empty();
    }

    /** {@code supplier_id} for {@code supplier[id]}: the flattened form of "Arguments". */
    private boolean foreignKey(String word) {
        String name = Attribute.kebab(word);
        if (!name.endsWith("-id")) {
            return false;
        }
        Optional<Attribute> association =
                attribute(name.substring(0, name.length() - 3)).filter(Attribute::isRecord);
        association.ifPresent(it -> {
            steps.add(it);
            steps.add(Schema.coupa().model(it.model()).attribute("id").orElseThrow());
        });
        return association.isPresent();
    }

    private Refusal unknown(String word, String name) {
        boolean operatorExpected = !steps.isEmpty() && !steps.getLast().isRecord();
        String owner = steps.isEmpty() ? root.name() : steps.getLast().model();
        return Refusal.badRequest(
                operatorExpected
                        ? "Unknown operator '%s' in '%s'".formatted(word, name)
                        : "Unknown attribute '%s' for %s in '%s'".formatted(word, owner, name));
    }

    private void check(String name) {
        Attribute last = steps.getLast();
        if (last.isRecord() && operator != Operator.BLANK) {
            throw Refusal.badRequest("'%s' is an association: name an attribute of it".formatted(name));
        }
        if (last.type() == Type.DATETIME && (operator.isTextual() || operator == Operator.BLANK)) {
            throw Refusal.badRequest("Operator '%s' is not supported for datetime attribute '%s'"
                    .formatted(operator.spelling(), last.name()));
        }
    }

    private List<Comparable<?>> operands(String value) {
        if (operator == Operator.BLANK) {
            return List.of(Values.ofArgument(TRUTH, value));
        }
        if (operator.isTextual()) {
            return List.of(value);
        }
        var operands = new ArrayList<Comparable<?>>();
        for (String each : operator.takesAList() ? value.split(",", -1) : new String[] {value}) {
            operands.add(Values.ofArgument(steps.getLast(), each));
        }
        return List.copyOf(operands);
    }
}
