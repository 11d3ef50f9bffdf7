package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One answer of an index.
 *
 * @param unreadable the rows that could not be read; they cost none of the others
 * @param at Coupa's clock when it answered
 */
public record Page<T>(List<T> rows, List<UnreadableRow> unreadable, Optional<Instant> at) {

    /**
     * A row that could not be read.
     *
     * @param id empty if that is what is missing
     * @param why what cannot be read; never the value
     */
    public record UnreadableRow(Optional<Long> id, String why) {}

    /** How many rows Coupa sent. */
    public int size() {
        return rows.size() + unreadable.size();
    }
}
