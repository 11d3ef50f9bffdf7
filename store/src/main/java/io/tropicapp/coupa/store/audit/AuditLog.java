package io.tropicapp.coupa.store.audit;

import io.tropicapp.coupa.store.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what, and when. Nothing in it is changed or deleted. */
@Repository
public class AuditLog {

    private static final String APPEND = """
            insert into audit_entry (connection_id, actor, role, action, detail, occurred_at, dedupe_key)
            select e.connection_id, e.actor, e.role, e.action, e.detail, e.occurred_at, e.dedupe_key
            from jsonb_array_elements(cast(:entries as jsonb)) with ordinality as element (body, n),
                 jsonb_populate_record(null::audit_entry, element.body) as e
            order by n
            on conflict (connection_id, dedupe_key) do nothing
            """;

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends in the caller's transaction. */
    public void append(NewAuditEntry entry) {
        append(List.of(entry));
    }

    /** Appends many in their order, in the caller's transaction. */
    public void append(Collection<NewAuditEntry> entries) {
        jdbc.sql(APPEND).param("entries", Rows.json(entries)).update();
    }

    /**
     * The newest first.
     *
     * @param before those with a smaller id
     */
    public List<AuditEntry> list(UUID connection, int limit, Optional<Long> before) {
        return jdbc.sql("""
                        select to_jsonb(e) from audit_entry e
                        where connection_id = :connection and id < :before order by id desc limit :limit
                        """)
                .param("connection", connection)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(Rows.as(AuditEntry.class))
                .list();
    }

    /**
     * What belongs to no connection, the newest first.
     *
     * @param before those with a smaller id
     */
    public List<AuditEntry> listOfNoConnection(int limit, Optional<Long> before) {
        return jdbc.sql("""
                        select to_jsonb(e) from audit_entry e
                        where connection_id is null and id < :before order by id desc limit :limit
                        """)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(Rows.as(AuditEntry.class))
                .list();
    }
}
