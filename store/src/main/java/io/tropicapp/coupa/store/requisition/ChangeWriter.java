package io.tropicapp.coupa.store.requisition;

import io.tropicapp.coupa.store.approval.ChainTables;
import io.tropicapp.coupa.store.database.Columns;
import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what one look changes. The row comes first: it is locked from then on, so that history is numbered in its order. */
final class ChangeWriter {

    private static final Columns ROW = Columns.of(RequisitionRow.class)
            .without(
                    "connection_id",
                    "tropic_request_id",
                    "observed_at",
                    "version",
                    "told_version",
                    "created_at",
                    "changed_at");
    private static final Columns ORDER = Columns.of(PurchaseOrderRow.class);

    /** Looks at Coupa move {@code observed_at} without a version, so it can be later than the writer knows. */
    private static final String WRITE_ROW = """
            update requisition r
            set (%s, observed_at, version, changed_at)
                = row (%s, greatest(r.observed_at, seen.observed_at), r.version + 1, clock_timestamp())
            from jsonb_populate_record(null::requisition, cast(:row as jsonb)) as seen
            where r.connection_id = :connection and r.tropic_request_id = :request and r.version = :seenVersion
            returning to_jsonb(r)
            """.formatted(ROW.list(), ROW.of("seen"));

    private static final String WRITE_ORDERS = """
            insert into purchase_order (connection_id, %1$s)
            select distinct on (coupa_id) :connection, %1$s
            from jsonb_populate_recordset(null::purchase_order, cast(:rows as jsonb)) with ordinality
            order by coupa_id, ordinality desc
            on conflict (connection_id, tropic_request_id, coupa_id) do update set (%1$s) = row (%2$s)
            """.formatted(ORDER.list(), ORDER.of("excluded"));

    private final JdbcClient jdbc;
    private final ChainTables chains;

    ChangeWriter(JdbcClient jdbc, ChainTables chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    /** To be called in a transaction. */
    Optional<RequisitionRow> write(RequisitionChange change, long seenVersion) {
        var written = writeRow(change.row(), seenVersion);
        written.ifPresent(row -> {
            chains.write(row.connectionId(), row.tropicRequestId(), change.approvals());
            writeRows(WRITE_ORDERS, row, change.orders());
            chains.append(row.connectionId(), row.tropicRequestId(), change.history());
        });
        return written;
    }

    private Optional<RequisitionRow> writeRow(RequisitionRow row, long seenVersion) {
        return jdbc.sql(WRITE_ROW)
                .param("connection", row.connectionId())
                .param("request", row.tropicRequestId())
                .param("row", Rows.json(row))
                .param("seenVersion", seenVersion)
                .query(Rows.as(RequisitionRow.class))
                .optional();
    }

    private void writeRows(String sql, RequisitionRow of, List<? extends Record> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql)
                    .param("connection", of.connectionId())
                    .param("request", of.tropicRequestId())
                    .param("rows", Rows.json(rows))
                    .update();
        }
    }
}
