package io.tropicapp.coupa.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the rows of these ids, 50 a request ({@code id[in]}). Where Coupa ignores that and answers other rows, what it leaves
 * open is read one by one: it must not be taken for deleted.
 */
final class ByIds<T extends CoupaRecord> {

    private final Index<T> index;

    ByIds(Index<T> index) {
        this.index = index;
    }

    Found<T> read(Collection<Long> ids) {
        return Found.joined(batches(ids).stream().map(this::batch).toList());
    }

    /** In order, each id once. */
    static List<List<Long>> batches(Collection<Long> ids) {
        var sorted = List.copyOf(new TreeSet<>(ids));
        return Stream.iterate(0, from -> from < sorted.size(), from -> from + Query.LARGEST_PAGE)
                .map(from -> sorted.subList(from, Math.min(from + Query.LARGEST_PAGE, sorted.size())))
                .toList();
    }

    private Found<T> batch(List<Long> asked) {
        var page = index.page(
                Query.all().where("id", Operator.IN, asked).orderBy("id").limit(Query.LARGEST_PAGE));
        var open = new TreeSet<>(asked);
        Found.ids(page).forEach(open::remove);
        var answered = only(page, Set.copyOf(asked));
        var keepsToIds = Found.ids(page).allMatch(Set.copyOf(asked)::contains);
        return Found.joined(List.of(answered, keepsToIds ? new Found<>(List.of(), List.of(), open) : singly(open)));
    }

    private Found<T> only(Page<T> page, Set<Long> asked) {
        var rows = new LinkedHashMap<Long, T>();
        page.rows().stream().filter(row -> asked.contains(row.id())).forEach(row -> rows.putIfAbsent(row.id(), row));
        var unreadable = page.unreadable().stream()
                .filter(row -> row.id().filter(asked::contains).isPresent())
                .toList();
        return Found.of(List.copyOf(rows.values()), unreadable);
    }

    private Found<T> singly(Set<Long> ids) {
        var rows = new ArrayList<T>();
        var missing = new HashSet<Long>();
        for (long id : ids) {
            try {
                rows.add(index.get(id));
            } catch (CoupaException.RecordNotFound e) {
                missing.add(id);
            }
        }
        return new Found<>(rows, List.of(), missing);
    }
}
