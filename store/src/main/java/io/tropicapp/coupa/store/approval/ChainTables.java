package io.tropicapp.coupa.store.approval;

import io.tropicapp.coupa.store.database.Columns;
import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chains and the histories of one kind of document: one table for each, keyed by the document. */
public final class ChainTables {

    private static final Columns APPROVAL = Columns.of(ApprovalRow.class);

    private final JdbcClient jdbc;
    private final String writeApprovals;
    private final String appendHistory;
    private final String readApprovals;
    private final String readHistory;

    /**
     * @param approvals the table of the entries, unique by document and Coupa's id
     * @param history the table of what happened
     * @param key the column that names the document, beside the connection
     */
    public ChainTables(JdbcClient jdbc, String approvals, String history, String key) {
        this.jdbc = jdbc;
        this.writeApprovals = """
                insert into %1$s (connection_id, %2$s, %3$s)
                select distinct on (coupa_id) :connection, :document, %3$s
                from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb)) with ordinality
                order by coupa_id, ordinality desc
                on conflict (connection_id, %2$s, coupa_id) do update set (%3$s) = row (%4$s)
                """.formatted(approvals, key, APPROVAL.list(), APPROVAL.of("excluded"));
        this.appendHistory = """
                insert into %1$s (connection_id, %2$s, at, type, detail)
                select :connection, :document, at, type, detail
                from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb)) with ordinality
                order by ordinality
                """.formatted(history, key);
        this.readApprovals = """
                select to_jsonb(a) from %1$s a where connection_id = :connection and %2$s = :document
                order by round, position, coupa_id
                """.formatted(approvals, key);
        this.readHistory = """
                select to_jsonb(h) from %1$s h where connection_id = :connection and %2$s = :document order by id
                """.formatted(history, key);
    }

    /** Those that are new or changed; of the same twice the last counts. Joins the caller's transaction, as {@link #append}. */
    public void write(UUID connection, Object document, List<ApprovalRow> rows) {
        write(writeApprovals, connection, document, rows);
    }

    /** What happened, in order. */
    public void append(UUID connection, Object document, List<HistoryRow> rows) {
        write(appendHistory, connection, document, rows);
    }

    /** By round, position and Coupa's id. */
    public List<ApprovalRow> approvals(UUID connection, Object document) {
        return read(readApprovals, connection, document, ApprovalRow.class);
    }

    /** In the order in which it was seen. */
    public List<HistoryRow> history(UUID connection, Object document) {
        return read(readHistory, connection, document, HistoryRow.class);
    }

    private void write(String sql, UUID connection, Object document, List<? extends Record> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql)
                    .param("connection", connection)
                    .param("document", document)
                    .param("rows", Rows.json(rows))
                    .update();
        }
    }

    private <T> List<T> read(String sql, UUID connection, Object document, Class<T> type) {
        return jdbc.sql(sql)
                .param("connection", connection)
                .param("document", document)
                .query(Rows.as(type))
                .list();
    }
}
