package io.tropicapp.coupa.store.record;

import io.tropicapp.coupa.store.database.Columns;
import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Writes a page of records in one statement. A row is touched only if something in it changed, and never by a record that
 * Coupa updated earlier. Pages may be written by several at the same time: rows are taken in the order of their ids.
 */
public final class PageUpsert {

    private static final String SQL = """
            with page as (
                select distinct on (coupa_id) *
                from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb))
                order by coupa_id, coupa_updated_at desc nulls last
            ), written as (
                insert into %1$s as known (connection_id, %2$s, first_synced_at, changed_at)
                select :connection, %2$s, clock_timestamp(), clock_timestamp() from page order by coupa_id
                on conflict (connection_id, coupa_id) do update
                set (%2$s, changed_at) = row (%3$s, excluded.changed_at)
                where (%4$s) is distinct from (%3$s)
                  and (excluded.coupa_updated_at >= known.coupa_updated_at) is not false
                returning xmax = 0 as fresh
            )
            """ + Counting.SQL;

    private final JdbcClient jdbc;
    private final String sql;

    /** For a table whose columns are those of the record, besides the four that every copy has. */
    public PageUpsert(JdbcClient jdbc, String table, Class<? extends Record> row) {
        this.jdbc = jdbc;
        var columns = Columns.of(row);
        this.sql = SQL.formatted(table, columns.list(), columns.of("excluded"), columns.of("known"));
    }

    /** Repeating it changes nothing. */
    public UpsertCounts write(UUID connection, List<? extends Record> rows) {
        return Counting.of(jdbc.sql(sql).param("connection", connection).param("rows", Rows.json(rows)));
    }

    /** How the outcome of such a statement is counted, for those that say it in their own words. */
    public static final class Counting {

        /** Ends a statement with the parts {@code page} and {@code written (fresh)}. */
        public static final String SQL = """
                select jsonb_build_object(
                    'inserted', count(*) filter (where fresh),
                    'updated', count(*) filter (where not fresh),
                    'unchanged', (select count(*) from page) - count(*))
                from written
                """;

        private Counting() {}

        public static UpsertCounts of(StatementSpec statement) {
            return statement.query(Rows.as(UpsertCounts.class)).single();
        }
    }
}
