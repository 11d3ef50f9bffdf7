package io.tropicapp.coupa.store.contract;

import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.record.PageUpsert;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coupa's contracts as Tropic shows them. None is ever deleted: Coupa does not delete either. */
@Repository
public class Contracts {

    private static final String LIST = """
            select to_jsonb(r) from coupa_contract r
            where connection_id = :connection and coupa_id > :after
              and (cast(:text as text) is null or name ilike :text or number ilike :text or supplier_name ilike :text
                or description ilike :text)
              and (cast(:status as text) is null or lower(status) = lower(:status))
              and (cast(:since as timestamptz) is null or changed_at >= :since)
            order by coupa_id
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final PageUpsert pages;

    Contracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pages = new PageUpsert(jdbc, "coupa_contract", ContractRow.class);
    }

    /** Writes a page in one statement. Repeating it changes nothing. */
    public UpsertCounts upsert(UUID connection, List<ContractRow> page) {
        return pages.write(connection, page);
    }

    /** By Coupa's id. The text is looked for in name, number, supplier and description. */
    public List<Stored<ContractRow>> list(UUID connection, Filter filter) {
        return filter.bind(jdbc.sql(LIST))
                .param("connection", connection)
                .query(Stored.as(ContractRow.class))
                .list();
    }

    public Optional<Stored<ContractRow>> find(UUID connection, long coupaId) {
        return jdbc.sql(
                        "select to_jsonb(r) from coupa_contract r where connection_id = :connection and coupa_id = :coupaId")
                .param("connection", connection)
                .param("coupaId", coupaId)
                .query(Stored.as(ContractRow.class))
                .optional();
    }

    /** Those of a number, by Coupa's id: often one, several where Coupa keeps versions apart. */
    public List<Stored<ContractRow>> numbered(UUID connection, String number) {
        return jdbc.sql("""
                        select to_jsonb(r) from coupa_contract r where connection_id = :connection and number = :number
                        order by coupa_id
                        """)
                .param("connection", connection)
                .param("number", number)
                .query(Stored.as(ContractRow.class))
                .list();
    }

    /** How many are here. */
    public long count(UUID connection) {
        return jdbc.sql("select count(*) from coupa_contract where connection_id = :connection")
                .param("connection", connection)
                .query(Long.class)
                .single();
    }
}
