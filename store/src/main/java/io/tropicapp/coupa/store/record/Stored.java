package io.tropicapp.coupa.store.record;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import org.springframework.jdbc.core.RowMapper;

/**
 * A record as it is kept here.
 *
 * @param changedAt when something in it last changed here
 */
public record Stored<R extends Record>(R row, Instant firstSyncedAt, Instant changedAt) {

    /** Maps rows selected with {@code to_jsonb}. */
    public static <R extends Record> RowMapper<Stored<R>> as(Class<R> type) {
        return (row, number) -> {
            var json = row.getString(1);
            var kept = Rows.read(json, Kept.class);
            return new Stored<>(Rows.read(json, type), kept.firstSyncedAt(), kept.changedAt());
        };
    }

    private record Kept(Instant firstSyncedAt, Instant changedAt) {}
}
