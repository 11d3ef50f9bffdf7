package io.tropicapp.coupa.store.requisition;

import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.database.Rows;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the requisitions of each connection are recognised and followed. */
@Repository
public class RequisitionSettingsByConnection {

    /** The interval in seconds, which has one spelling. */
    private static final String SELECT = """
            select to_jsonb(s) || jsonb_build_object('follow_every', extract(epoch from s.follow_every))
            from requisition_settings s where connection_id = :connection
            """;

    private static final String SET = """
            insert into requisition_settings (connection_id, recognize_by, custom_field, follow_every)
            select c.id, s.recognize_by, s.custom_field, s.follow_every
            from connection c, jsonb_populate_record(null::requisition_settings, cast(:settings as jsonb)) as s
            where c.id = :connection and c.disconnected_at is null for share of c
            on conflict (connection_id) do update
            set recognize_by = excluded.recognize_by, custom_field = excluded.custom_field, follow_every = excluded.follow_every
            """;

    private final JdbcClient jdbc;

    RequisitionSettingsByConnection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@link RequisitionSettings#DEFAULT} if they were never set. */
    public RequisitionSettings of(UUID connection) {
        return jdbc.sql(SELECT)
                .param("connection", connection)
                .query(Rows.as(RequisitionSettings.class))
                .optional()
                .orElse(RequisitionSettings.DEFAULT);
    }

    /**
     * Replaces them.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if they are not as {@link RequisitionSettings} says
     * @throws ConnectionGone if the connection was disconnected
     */
    public void set(UUID connection, RequisitionSettings settings) {
        int kept = jdbc.sql(SET)
                .param("connection", connection)
                .param("settings", Rows.json(settings))
                .update();
        if (kept == 0) {
            throw new ConnectionGone(connection);
        }
    }
}
