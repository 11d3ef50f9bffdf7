package io.tropicapp.coupa.workflows.sync;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When a connection is synced: every hour or so, at a point of its own, so that thousands do not all start on the hour.
 *
 * @param every between two starts
 * @param offset from the start of each period, derived from the connection
 */
public record SyncRhythm(
        ConnectionId connection,
        String organizationId,
        Duration every,
        Duration offset,
        boolean paused,
        SyncScope scope) {

    /** Those that were written before there were scopes are of everything. */
    public SyncRhythm {
        scope = Objects.requireNonNullElse(scope, SyncScope.ALL);
    }

    public static SyncRhythm hourly(ConnectionId connection, String organizationId) {
        return of(connection, organizationId, Duration.ofHours(1), SyncScope.ALL);
    }

    public static SyncRhythm of(ConnectionId connection, String organizationId, Duration every, SyncScope scope) {
        int spread = Math.floorMod(connection.value().hashCode(), Math.toIntExact(every.toSeconds()));
        return new SyncRhythm(connection, organizationId, every, Duration.ofSeconds(spread), false, scope);
    }

    /** When the next one starts. */
    public Instant nextAfter(Instant now) {
        long period = every.toSeconds();
        long shifted = now.getEpochSecond() - offset.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(shifted, period) + 1) * period + offset.toSeconds());
    }

    SyncRhythm paused(boolean now) {
        return new SyncRhythm(connection, organizationId, every, offset, now, scope);
    }
}
