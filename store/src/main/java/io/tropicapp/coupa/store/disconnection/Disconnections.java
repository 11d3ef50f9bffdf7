package io.tropicapp.coupa.store.disconnection;

import io.tropicapp.coupa.store.database.Rows;
import io.tropicapp.coupa.store.sync.SyncRuns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The connections that are at their end. From the moment that one is kept here, its connection has no credential in use and takes
 * none, and a sync that runs can write nothing more and ends at its next page, so that nobody calls Coupa for it, whatever else is
 * still to be done.
 */
@Repository
public class Disconnections {

    /** The version rises so that whoever has read the connection before cannot save it. */
    private static final String END_CONNECTION = """
            update connection
            set disconnected_at = coalesce(disconnected_at, :at), credential_id = null, stage = 'DISCONNECTED',
                health = 'NOT_CONNECTED', warnings = '{}', paused = false, version = version + 1, updated_at = :at
            where id = :connection
            """;

    /** What was to be kept can still be erased; what was to be erased cannot be kept. */
    private static final String BEGIN = """
            insert into disconnection as known (connection_id, data, requested_by, requested_role, requested_at)
            values (:connection, :data, :by, :role, :at)
            on conflict (connection_id) do update
            set data = excluded.data, requested_by = excluded.requested_by, requested_role = excluded.requested_role,
                requested_at = excluded.requested_at, finished_at = null
            where known.data = 'KEEP' and excluded.data = 'ERASE'
            """;

    private static final String FINISH = """
            update disconnection set finished_at = coalesce(finished_at, :at)
            where connection_id = :connection and (data = 'KEEP' or erased_at is not null)
            """;

    private final JdbcClient jdbc;
    private final SyncRuns runs;

    Disconnections(JdbcClient jdbc, SyncRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /**
     * Begins the end of a connection. Asking again in the same way changes nothing.
     *
     * @return whether there is something to do now that was not asked for before
     */
    @Transactional
    public boolean begin(UUID connection, DataChoice data, String by, String role, Instant at) {
        var now = Rows.timestamp(at);
        jdbc.sql(END_CONNECTION)
                .param("connection", connection)
                .param("at", now)
                .update();
        runs.abandonAll(connection, "The connection was disconnected.");
        return jdbc.sql(BEGIN)
                        .param("connection", connection)
                        .param("data", data.name())
                        .param("by", by)
                        .param("role", role)
                        .param("at", now)
                        .update()
                > 0;
    }

    public Optional<Disconnection> find(UUID connection) {
        return jdbc.sql("select to_jsonb(d) from disconnection d where connection_id = :connection")
                .param("connection", connection)
                .query(Rows.as(Disconnection.class))
                .optional();
    }

    /** Whether the end of a connection has begun. */
    public boolean isDisconnected(UUID connection) {
        return jdbc.sql("select exists (select from connection where id = :connection and disconnected_at is not null)")
                .param("connection", connection)
                .query(Boolean.class)
                .single();
    }

    /** Those of which something is left to do, who has waited longest first. */
    public List<UUID> underWay() {
        return jdbc.sql("""
                        select connection_id from disconnection where finished_at is null
                        order by requested_at, connection_id
                        """).query(UUID.class).list();
    }

    /**
     * Nothing is left to do. Repeating it changes nothing.
     *
     * @return false if the data was to be erased meanwhile and is not yet
     */
    public boolean finish(UUID connection, Instant at) {
        return jdbc.sql(FINISH)
                        .param("connection", connection)
                        .param("at", Rows.timestamp(at))
                        .update()
                > 0;
    }
}
