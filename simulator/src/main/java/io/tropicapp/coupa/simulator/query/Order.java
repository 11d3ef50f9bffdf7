package io.tropicapp.coupa.simulator.query;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.schema.Attribute;
import io.tropicapp.coupa.simulator.schema.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of an index. By id unless asked otherwise. Rows that are equal in what they are ordered by come in an order
 * that is always the same but is not that of their ids: Coupa documents none, so nobody may count on one.
 */
final class Order {

    private static final Comparator<Row> TIES = Comparator.comparingLong(row -> row.id() * 0x9E3779B97F4A7C15L);

    private final AttributePath path;
    private final boolean descending;

    private Order(AttributePath path, boolean descending) {
        this.path = path;
        this.descending = descending;
    }

    static Order of(Model model, String orderBy, String direction) {
        Attribute attribute = model.attribute(orderBy)
                .filter(it -> !it.isRecord() && !it.isOpen())
                .orElseThrow(() -> Refusal.badRequest("Cannot order %s by '%s'".formatted(model.name(), orderBy)));
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw Refusal.badRequest("Invalid dir '%s'. Expected asc or desc".formatted(direction));
        }
        return new Order(new AttributePath(List.of(attribute)), direction.equals("desc"));
    }

    /** Whether rows as tables keep them are in this order already. */
    boolean isNatural() {
        return path.last().name().equals("id") && !descending;
    }

    List<Row> sort(List<Row> rows) {
        var keyed = new ArrayList<Keyed>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed(path.values(row), row)));
        keyed.sort(comparator());
        return keyed.stream().map(Keyed::row).toList();
    }

    private Comparator<Keyed> comparator() {
        Comparator<Keyed> byKey = Keyed::compareKeys;
        return (descending ? byKey.reversed() : byKey).thenComparing(Keyed::row, TIES);
    }

    /** A row with what it is ordered by: at most one value, none for null, which comes first as in MySQL. */
    private record Keyed(List<Comparable<?>> key, Row row) {

        int compareKeys(Keyed other) {
            return key.isEmpty() || other.key.isEmpty()
                    ? Integer.compare(key.size(), other.key.size())
                    : Values.compare(key.getFirst(), other.key.getFirst());
        }
    }
}
