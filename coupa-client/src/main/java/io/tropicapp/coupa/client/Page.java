package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One answer of an index.
 *
 * @param unreadable the rows that could not be read; they cost none of the others
 * @param at Coupa's clock when it answered
 */
public record Page<T>(List<T> rows, List<UnreadableRow> unreadable, Optional<Instant> at) {

    public Page {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A row that could not be read.
     *
     * @param id empty if that is what is missing
     * @param updatedAt where at least that can be read
     * @param why what cannot be read; never the value
     */
    public record UnreadableRow(Optional<Long> id, Optional<Instant> updatedAt, String why) {}

    /** How many rows Coupa sent. */
    public int size() {
        return rows.size() + unreadable.size();
    }

    /** Coupa gives no more at once, so there may be others. */
    boolean isFull() {
        return size() >= Query.LARGEST_PAGE;
    }

    Page<T> without(Set<T> known) {
        return new Page<>(rows.stream().filter(row -> !known.contains(row)).toList(), unreadable, at);
    }
}
