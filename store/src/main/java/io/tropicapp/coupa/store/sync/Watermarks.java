package io.tropicapp.coupa.store.sync;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the incremental pulls have come, and what the last one cost. */
@Repository
public class Watermarks {

    private static final String MOVE = """
            insert into watermark as w (connection_id, resource, value, ordered_by_updated_at, full_synced_at)
            values (:connection, :resource, :value, :ordered, :fullSyncedAt)
            on conflict (connection_id, resource) do update
            set value = greatest(w.value, excluded.value),
                ordered_by_updated_at = coalesce(excluded.ordered_by_updated_at, w.ordered_by_updated_at),
                full_synced_at = greatest(w.full_synced_at, excluded.full_synced_at),
                updated_at = clock_timestamp()
            where w.cleared_at is null or w.cleared_at < :begunAt
            """;

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if the resource was never pulled. */
    public Optional<Watermark> find(UUID connection, String resource) {
        return jdbc.sql(
                        "select to_jsonb(w) from watermark w where connection_id = :connection and resource = :resource")
                .param("connection", connection)
                .param("resource", resource)
                .query(Rows.as(Watermark.class))
                .optional();
    }

    /** By resource. */
    public List<Watermark> all(UUID connection) {
        return jdbc.sql("select to_jsonb(w) from watermark w where connection_id = :connection order by resource")
                .param("connection", connection)
                .query(Rows.as(Watermark.class))
                .list();
    }

    /**
     * Moves it forward; what is earlier than what is there, or empty, leaves that as it is.
     *
     * @param begunAt when the pull that moves it was begun, by the run's {@code startedAt}: a pull from before it was cleared
     *     moves nothing, so that the full pull it was cleared for does happen
     * @return whether the pull may move it
     */
    public boolean move(UUID connection, Watermark to, Instant begunAt) {
        return jdbc.sql(MOVE)
                        .param("connection", connection)
                        .param("resource", to.resource())
                        .param("value", Rows.timestamp(to.value().orElse(null)))
                        .param("ordered", to.orderedByUpdatedAt().orElse(null))
                        .param("fullSyncedAt", Rows.timestamp(to.fullSyncedAt().orElse(null)))
                        .param("begunAt", Rows.timestamp(begunAt))
                        .update()
                > 0;
    }

    /** How many requests the last read of what changed took; empty if there was none. */
    public Optional<Long> cost(UUID connection, String resource) {
        return jdbc.sql("""
                        select requests from watermark
                        where connection_id = :connection and resource = :resource and requests is not null
                        """)
                .param("connection", connection)
                .param("resource", resource)
                .query(Long.class)
                .optional();
    }

    /** Remembers how many requests a read of what changed took, whether or not the watermark moved. */
    public void rememberCost(UUID connection, String resource, long requests) {
        jdbc.sql("""
                        insert into watermark (connection_id, resource, requests) values (:connection, :resource, :requests)
                        on conflict (connection_id, resource) do update set requests = excluded.requests
                        """)
                .param("connection", connection)
                .param("resource", resource)
                .param("requests", requests)
                .update();
    }

    /** Forgets how far the resource has come: the next pull is a full one. */
    public void clear(UUID connection, String resource) {
        jdbc.sql("""
                        insert into watermark as w (connection_id, resource, cleared_at)
                        values (:connection, :resource, clock_timestamp())
                        on conflict (connection_id, resource) do update
                        set value = null, full_synced_at = null, cleared_at = excluded.cleared_at, updated_at = excluded.updated_at
                        """)
                .param("connection", connection)
                .param("resource", resource)
                .update();
    }
}
