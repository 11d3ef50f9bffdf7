package io.tropicapp.coupa.store.disconnection;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that is kept for a connection, and how it is erased: a part at a time, each counted in the transaction that erases it, so
 * that the figures are right whatever comes between.
 */
@Repository
public class ConnectionData {

    /** Erased in this order: what refers to others comes before them. */
    public static final List<String> ERASED = List.of(
            "supplier_onboarding",
            "contract_approval_entry",
            "contract_relative",
            "contract_approval_history",
            "contract_approval",
            "coupa_user",
            "coupa_supplier",
            "coupa_contract",
            "requisition_approval",
            "purchase_order",
            "requisition_history",
            "requisition",
            "requisition_settings",
            "requisition_lookup",
            "sync_resource",
            "sync_run",
            "watermark",
            "endpoint_check",
            "onboarding_step",
            "credential");

    /** That there was a connection, and what was done with it. Events hold ids and states alone. */
    public static final List<String> KEPT = List.of("connection", "disconnection", "audit_entry", "event");

    private static final String COUNT = """
            update disconnection
            set erased = erased || jsonb_build_object(
                cast(:table as text), coalesce(cast(erased ->> cast(:table as text) as bigint), 0) + :rows)
            where connection_id = :connection and data = 'ERASE'
            """;

    /** What people have said and chosen, and who they are. */
    private static final String FORGET = """
            update connection
            set contacts = '[]', process_state = null, include_expense_users = null, invitations_when = null,
                invitations_date = null, supplier_instructions = null, version = version + 1
            where id = :connection
            """;

    private final JdbcClient jdbc;

    ConnectionData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Erases rows of one table.
     *
     * @param table one of {@link #ERASED}
     * @return how many: fewer than {@code most} if none are left
     * @throws IllegalStateException if the connection's data is not to be erased
     */
    @Transactional
    public int erase(UUID connection, String table, int most) {
        int rows = jdbc.sql("delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit :most))"
                        .formatted(known(table), ofTheConnection(table)))
                .param("connection", connection)
                .param("most", most)
                .update();
        int counted = jdbc.sql(COUNT)
                .param("connection", connection)
                .param("table", table)
                .param("rows", rows)
                .update();
        if (counted == 0) {
            throw new IllegalStateException("The data of connection %s is not to be erased".formatted(connection));
        }
        return rows;
    }

    /** Erases what the connection's own row has of people and their choices. All else is erased by now. */
    @Transactional
    public void finish(UUID connection, Instant at) {
        jdbc.sql(FORGET).param("connection", connection).update();
        jdbc.sql("update disconnection set erased_at = coalesce(erased_at, :at) where connection_id = :connection")
                .param("connection", connection)
                .param("at", Rows.timestamp(at))
                .update();
    }

    private static String ofTheConnection(String table) {
        return table.equals("sync_resource")
                ? "run_id in (select id from sync_run where connection_id = :connection)"
                : "connection_id = :connection";
    }

    private static String known(String table) {
        if (!ERASED.contains(table)) {
            throw new IllegalArgumentException("Nothing is erased of " + table);
        }
        return table;
    }
}
