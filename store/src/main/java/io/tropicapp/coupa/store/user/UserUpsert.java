package io.tropicapp.coupa.store.user;

import io.tropicapp.coupa.store.database.Columns;
import io.tropicapp.coupa.store.database.Rows;
import io.tropicapp.coupa.store.record.PageUpsert.Counting;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As for other records, but users without a chosen licence are not brought in, and those that are here retire. */
final class UserUpsert {

    private static final String SQL = """
            with page as (
                select distinct on (coupa_id) *, purchasing_user or (expense_user and :includeExpenseUsers) as chosen
                from jsonb_populate_recordset(null::coupa_user, cast(:rows as jsonb))
                order by coupa_id, coupa_updated_at desc nulls last
            ), written as (
                insert into coupa_user as known (connection_id, %1$s, retired_at, first_synced_at, changed_at)
                select :connection, %1$s, case when not chosen then clock_timestamp() end,
                       clock_timestamp(), clock_timestamp()
                from page
                where chosen or exists (
                    select from coupa_user here where here.connection_id = :connection and here.coupa_id = page.coupa_id)
                order by coupa_id
                on conflict (connection_id, coupa_id) do update
                set (%1$s, retired_at, changed_at) = row (%2$s,
                    case when excluded.retired_at is null then null else coalesce(known.retired_at, excluded.retired_at) end,
                    excluded.changed_at)
                where (%3$s, known.retired_at is null) is distinct from (%2$s, excluded.retired_at is null)
                  and (excluded.coupa_updated_at >= known.coupa_updated_at) is not false
                returning xmax = 0 as fresh
            )
            """ + Counting.SQL;

    private static final Columns COLUMNS = Columns.of(UserRow.class);
    private static final String STATEMENT = SQL.formatted(COLUMNS.list(), COLUMNS.of("excluded"), COLUMNS.of("known"));

    private UserUpsert() {}

    static UpsertCounts write(JdbcClient jdbc, UUID connection, List<UserRow> rows, boolean includeExpenseUsers) {
        return Counting.of(jdbc.sql(STATEMENT)
                .param("connection", connection)
                .param("rows", Rows.json(rows))
                .param("includeExpenseUsers", includeExpenseUsers));
    }
}
