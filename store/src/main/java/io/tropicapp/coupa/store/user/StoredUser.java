package io.tropicapp.coupa.store.user;

import io.tropicapp.coupa.store.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as it is kept here.
 *
 * @param retiredAt since when it has none of the licences that the Owner chose
 * @param invitedAt when it was invited to Tropic
 * @param changedAt when something in it last changed here
 */
public record StoredUser(
        UserRow row,
        Optional<Instant> retiredAt,
        Optional<Instant> invitedAt,
        Instant firstSyncedAt,
        Instant changedAt) {

    /** Of a row selected with {@code to_jsonb}. */
    static StoredUser of(ResultSet selected, int number) throws SQLException {
        var json = selected.getString(1);
        var kept = Rows.read(json, Kept.class);
        return new StoredUser(
                Rows.read(json, UserRow.class),
                kept.retiredAt(),
                kept.invitedAt(),
                kept.firstSyncedAt(),
                kept.changedAt());
    }

    private record Kept(
            Optional<Instant> retiredAt, Optional<Instant> invitedAt, Instant firstSyncedAt, Instant changedAt) {}
}
