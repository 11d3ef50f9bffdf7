package io.tropicapp.coupa.store.record;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which records to list, by Coupa's id.
 *
 * @param text found anywhere in names, numbers and the like, in upper or lower case
 * @param status in Coupa's words; for users {@code active} or {@code inactive}
 * @param updatedSince those that changed here at that moment or later, so that whoever asks again misses none
 * @param after those with a greater Coupa id
 * @param limit at most so many
 */
public record Filter(
        Optional<String> text,
        Optional<String> status,
        Optional<Instant> updatedSince,
        Optional<Long> after,
        int limit) {

    /** Everything, from the start. */
    public static Filter first(int limit) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    public Filter after(long coupaId) {
        return new Filter(text, status, updatedSince, Optional.of(coupaId), limit);
    }

    /** Gives a statement {@code :text} (a pattern for {@code ilike}), {@code :status}, {@code :since}, {@code :after} and {@code :limit}. */
    public StatementSpec bind(StatementSpec statement) {
        return statement
                .param("text", text.map(Filter::anywhere).orElse(null))
                .param("status", status.orElse(null))
                .param("since", Rows.timestamp(updatedSince.orElse(null)))
                .param("after", after.orElse(0L))
                .param("limit", limit);
    }

    private static String anywhere(String text) {
        return '%' + text.replaceAll("([\\\\%_])", "\\\\$1") + '%';
    }
}
