package io.tropicapp.coupa.simulator.record;

import io.tropicapp.coupa.simulator.schema.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The rows of one model, ascending by id. Readers get a list that never changes; writers replace it. */
public final class Table {

    private static final Comparator<Row> BY_ID = Comparator.comparingLong(Row::id);

    private final Model model;
    private volatile List<Row> rows = List.of();

    public Table(Model model) {
        this.model = model;
    }

    /** All rows as of now. What is written later does not show in it. */
    public List<Row> rows() {
        return rows;
    }

    public Optional<Row> find(long id) {
        List<Row> now = rows;
        int at = indexOf(now, id);
        return at < 0 ? Optional.empty() : Optional.of(now.get(at));
    }

    public long lastId() {
        List<Row> now = rows;
        return now.isEmpty() ? 0 : now.getLast().id();
    }

    /** Adds the record, or puts it in the place of the one that has its id. */
    public synchronized Row put(ObjectNode tree) {
        Row row = Row.of(model, tree);
        var changed = new ArrayList<>(rows);
        int at = indexOf(changed, row.id());
        if (at < 0) {
            changed.add(-at - 1, row);
        } else {
            changed.set(at, row);
        }
        rows = List.copyOf(changed);
        return row;
    }

    /** Takes the record away. Does nothing if there is none with that id. */
    public synchronized void remove(long id) {
        rows = rows.stream().filter(row -> row.id() != id).toList();
    }

    /** Replaces everything. */
    public synchronized void fill(List<ObjectNode> trees) {
        rows = trees.stream().map(tree -> Row.of(model, tree)).sorted(BY_ID).toList();
    }

    /** The index of the row with that id or, if there is none, minus the place to insert it minus one. */
    private static int indexOf(List<Row> rows, long id) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(rows.get(middle).id(), id);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }
}
