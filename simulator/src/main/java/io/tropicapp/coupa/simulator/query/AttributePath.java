package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.schema.Attribute;
import io.tropicapp.coupa.simulator.schema.Type;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The way from a row to a value: {@code status}, or {@code roles} then {@code name}, which may lead to many values. */
record AttributePath(List<Attribute> steps) {

    Attribute last() {
        return steps.getLast();
    }

    /** The values at the end of the way. Null and missing ones are left out, as SQL's comparisons do. */
    List<Comparable<?>> values(Row row) {
        if (steps.size() == 1 && last().type() == Type.DATETIME) {
            return row.moment(last().name()).<List<Comparable<?>>>map(List::of).orElse(List.of());
        }
        var values = new ArrayList<Comparable<?>>(1);
        for (JsonNode node : nodes(row)) {
            values.add(Values.ofRow(last(), node));
        }
        return values;
    }

    /** The bodies at the end of the way, without nulls; the items of a list one by one. */
    List<JsonNode> nodes(Row row) {
        List<JsonNode> reached = List.of(row.tree());
        for (Attribute step : steps) {
            var next = new ArrayList<JsonNode>(reached.size());
            for (JsonNode node : reached) {
                spread(node.path(step.name()), next);
            }
            reached = next;
        }
        return reached;
    }

    private static void spread(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.values().forEach(into::add);
        } else if (!node.isNull() && !node.isMissingNode()) {
            into.add(node);
        }
    }
}
