package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.record.Row;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One filter. It holds for a row if it holds for any value that the path leads to, hence never for null; only
 * {@code blank} sees what is not there.
 */
record Condition(AttributePath path, Operator operator, List<Comparable<?>> operands) implements Predicate<Row> {

    @Override
    public boolean test(Row row) {
        if (operator == Operator.BLANK) {
            return isBlank(row) == operands.getFirst().equals(true);
        }
        for (Comparable<?> value : path.values(row)) {
            if (holds(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank(Row row) {
        for (JsonNode node : path.nodes(row)) {
            if (!node.isString() || !node.asString().isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Comparable<?> value) {
        return switch (operator) {
            case EQ, IN -> equalsAny(value);
            case NOT_EQ, NOT_IN -> !equalsAny(value);
            case GT -> compared(value) > 0;
            case LT -> compared(value) < 0;
            case GT_OR_EQ -> compared(value) >= 0;
            case LT_OR_EQ -> compared(value) <= 0;
            case CONTAINS -> value.toString().contains(text());
            case STARTS_WITH -> value.toString().startsWith(text());
            case ENDS_WITH -> value.toString().endsWith(text());
            case BLANK -> false;
        };
    }

    private int compared(Comparable<?> value) {
        return Values.compare(value, operands.getFirst());
    }

    private boolean equalsAny(Comparable<?> value) {
        for (Comparable<?> operand : operands) {
            if (Values.compare(value, operand) == 0) {
                return true;
            }
        }
        return false;
    }

    private String text() {
        return operands.getFirst().toString();
    }
}
