package io.tropicapp.coupa.store.supplier;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suppliers of a connection, by what they are recognised by: all of them at once, since any may be the one. */
@Repository
public class SupplierIdentities {

    private static final String SELECT = """
            select jsonb_build_object(
                'coupa_id', coupa_id, 'name', name, 'display_name', display_name, 'number', number, 'tax_id', tax_id,
                'duns', duns, 'website', website, 'po_email', po_email, 'contact_email', primary_contact ->> 'email',
                'status', status)
            from coupa_supplier where connection_id = :connection
            """;

    private final JdbcClient jdbc;

    SupplierIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By Coupa's id. */
    public List<SupplierIdentity> all(UUID connection) {
        return jdbc.sql(SELECT + "order by coupa_id")
                .param("connection", connection)
                .query(Rows.as(SupplierIdentity.class))
                .list();
    }

    /** Differs when any of them came or changed here, in whatever order that becomes visible. */
    public String stamp(UUID connection) {
        return jdbc.sql("""
                        select count(*) || '/' || coalesce(sum(extract(epoch from changed_at)), 0)
                        from coupa_supplier where connection_id = :connection
                        """).param("connection", connection).query(String.class).single();
    }

    /** Those that came or changed here at that moment or later, by Coupa's id. */
    public List<SupplierIdentity> changedSince(UUID connection, Instant since) {
        return jdbc.sql(SELECT + "and changed_at >= :since order by coupa_id")
                .param("connection", connection)
                .param("since", Rows.timestamp(since))
                .query(Rows.as(SupplierIdentity.class))
                .list();
    }

    /** Those of these ids that are here, by Coupa's id. */
    public List<SupplierIdentity> of(UUID connection, Collection<Long> coupaIds) {
        return jdbc.sql(SELECT + """
                        and coupa_id in (select cast(value as bigint) from jsonb_array_elements_text(cast(:ids as jsonb)))
                        order by coupa_id
                        """)
                .param("connection", connection)
                .param("ids", Rows.json(coupaIds))
                .query(Rows.as(SupplierIdentity.class))
                .list();
    }

    public Optional<SupplierIdentity> find(UUID connection, long coupaId) {
        return of(connection, List.of(coupaId)).stream().findFirst();
    }
}
