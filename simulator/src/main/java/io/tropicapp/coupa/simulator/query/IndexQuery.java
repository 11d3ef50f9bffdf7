package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Table;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A question to an index, understood and checked. */
public final class IndexQuery {

    private final List<Condition> conditions;
    private final Order order;
    private final int limit;
    private final int offset;
    private final Shape shape;

    IndexQuery(List<Condition> conditions, Order order, int limit, int offset, Shape shape) {
        this.conditions = conditions;
        this.order = order;
        this.limit = limit;
        this.offset = offset;
        this.shape = shape;
    }

    /** One page of what the table holds now. */
    public List<ObjectNode> page(Table table) {
        Predicate<Row> all = row -> conditions.stream().allMatch(condition -> condition.test(row));
        var matching = table.rows().stream().filter(conditions.isEmpty() ? row -> true : all);
        var ordered = order.isNatural() ? matching : order.sort(matching.toList()).stream();
        return ordered.skip(offset)
                .limit(limit)
                .map(row -> shape.of(row.tree()))
                .toList();
    }
}
