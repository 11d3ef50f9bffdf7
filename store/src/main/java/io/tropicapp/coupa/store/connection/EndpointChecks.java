package io.tropicapp.coupa.store.connection;

import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last answer of each endpoint of a connection that was tried. */
@Repository
public class EndpointChecks {

    private static final String RECORD = """
            insert into endpoint_check (connection_id, endpoint, available, http_status, detail, checked_at)
            select :connection, endpoint, available, http_status, detail, checked_at
            from jsonb_populate_recordset(null::endpoint_check, cast(:checks as jsonb))
            on conflict (connection_id, endpoint) do update
            set available = excluded.available, http_status = excluded.http_status,
                detail = excluded.detail, checked_at = excluded.checked_at
            where excluded.checked_at >= endpoint_check.checked_at
            """;

    private final JdbcClient jdbc;

    EndpointChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the newest answer of each endpoint: an older one changes nothing. */
    public void record(UUID connection, List<EndpointCheck> checks) {
        jdbc.sql(RECORD)
                .param("connection", connection)
                .param("checks", Rows.json(checks))
                .update();
    }

    /** By endpoint. */
    public List<EndpointCheck> of(UUID connection) {
        return jdbc.sql("select to_jsonb(c) from endpoint_check c where connection_id = :connection order by endpoint")
                .param("connection", connection)
                .query(Rows.as(EndpointCheck.class))
                .list();
    }
}
