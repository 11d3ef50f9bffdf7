package io.tropicapp.coupa.client;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search has found, in the order of ids.
 *
 * @param unreadable the rows that could not be read; they cost none of the others, but may be what was looked for
 * @param missing of the ids that were asked for, those that Coupa does not answer: deleted, or kept from this client
 */
public record Found<T>(List<T> rows, List<Page.UnreadableRow> unreadable, Set<Long> missing) {

    public Found {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
        missing = Set.copyOf(missing);
    }

    static <T> Found<T> of(List<T> rows, List<Page.UnreadableRow> unreadable) {
        return new Found<>(rows, unreadable, Set.of());
    }

    static <T> Found<T> joined(Collection<Found<T>> parts) {
        return new Found<>(
                parts.stream().flatMap(part -> part.rows().stream()).toList(),
                parts.stream().flatMap(part -> part.unreadable().stream()).toList(),
                parts.stream().flatMap(part -> part.missing().stream()).collect(Collectors.toSet()));
    }

    Found<T> only(Predicate<T> which) {
        return new Found<>(rows.stream().filter(which).toList(), unreadable, missing);
    }

    /** Of the rows, readable or not, those that have one. */
    static Stream<Long> ids(Page<? extends CoupaRecord> page) {
        return Stream.concat(
                page.rows().stream().map(CoupaRecord::id),
                page.unreadable().stream().flatMap(row -> row.id().stream()));
    }
}
