package io.tropicapp.coupa.store.requisition;

import io.tropicapp.coupa.store.database.Rows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Values that a form offers, kept for a while: of each connection and kind the last 200 questions. */
@Repository
public class Lookups {

    private static final int KEPT = 200;
    private static final int LONGEST = 255;

    private static final String KEEP = """
            insert into requisition_lookup (connection_id, kind, query, body, read_at)
            select c.id, :kind, :query, cast(:body as jsonb), clock_timestamp()
            from connection c where c.id = :connection and c.disconnected_at is null for share of c
            on conflict (connection_id, kind, query) do update set body = excluded.body, read_at = excluded.read_at
            """;

    private static final String DROP_OLDEST = """
            delete from requisition_lookup where connection_id = :connection and kind = :kind and query in (
                select query from requisition_lookup where connection_id = :connection and kind = :kind
                order by read_at desc, query offset :kept)
            """;

    private final JdbcClient jdbc;

    Lookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was kept last, however old it is. */
    public Optional<KeptLookup> find(UUID connection, String kind, String query) {
        return jdbc.sql("""
                        select to_jsonb(l) from requisition_lookup l
                        where connection_id = :connection and kind = :kind and query = :query
                        """)
                .param("connection", connection)
                .param("kind", kind)
                .param("query", query)
                .query(Rows.as(KeptLookup.class))
                .optional();
    }

    /** Keeps an answer in place of the last one, unless the connection was disconnected meanwhile. A question of more than 255 characters is asked too rarely to be kept. */
    @Transactional
    public void keep(UUID connection, String kind, String query, JsonNode body) {
        if (query.length() > LONGEST) {
            return;
        }
        takeTurns(connection, kind);
        jdbc.sql(KEEP)
                .param("connection", connection)
                .param("kind", kind)
                .param("query", query)
                .param("body", Rows.json(body))
                .update();
        jdbc.sql(DROP_OLDEST)
                .param("connection", connection)
                .param("kind", kind)
                .param("kept", KEPT)
                .update();
    }

    /** One after the other, or two would drop what the other has just renewed, and wait for each other in a circle. */
    private void takeTurns(UUID connection, String kind) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn")
                .param("name", "requisition_lookup/" + connection + '/' + kind)
                .query(Integer.class)
                .single();
    }
}
