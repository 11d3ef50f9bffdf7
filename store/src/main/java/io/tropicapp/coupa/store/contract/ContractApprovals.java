package io.tropicapp.coupa.store.contract;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.ChainTables;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.database.Columns;
import io.tropicapp.coupa.store.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contracts that are linked to Tropic requests, with what is known of their approvals. None is ever deleted. */
@Repository
public class ContractApprovals {

    private static final Columns ROW = Columns.of(ContractApprovalRow.class)
            .without(
                    "connection_id",
                    "coupa_contract_id",
                    "tropic_request_id",
                    "observed_at",
                    "version",
                    "told_version",
                    "linked_at",
                    "changed_at");
    private static final Columns RELATIVE = Columns.of(ContractRelative.class).without("coupa_contract_id");

    private static final String SELECT =
            "select to_jsonb(c) from contract_approval c where connection_id = :connection ";

    /** One that has ended is linked anew, by the same request or another; what is known of it stays. */
    private static final String LINK = """
            insert into contract_approval as a (connection_id, coupa_contract_id, tropic_request_id, status, waiting_for)
            select c.id, :contract, :request, :status, :waitingFor
            from connection c where c.id = :connection and c.disconnected_at is null for share of c
            on conflict (connection_id, coupa_contract_id) do update
            set tropic_request_id = excluded.tropic_request_id, status = excluded.status, waiting_for = excluded.waiting_for,
                note = null, end_reason = null, ended_at = null, version = a.version + 1,
                linked_at = excluded.linked_at, changed_at = excluded.changed_at
            where a.ended_at is not null
              and (a.tropic_request_id <> excluded.tropic_request_id or a.end_reason in ('UNLINKED', 'REJECTED', 'DELETED'))
            returning to_jsonb(a)
            """;

    /** Looks at Coupa move {@code observed_at} without a version, so it can be later than the writer knows. */
    private static final String WRITE_ROW = """
            update contract_approval c
            set (%s, observed_at, version, changed_at)
                = row (%s, greatest(c.observed_at, seen.observed_at), c.version + 1, clock_timestamp())
            from jsonb_populate_record(null::contract_approval, cast(:row as jsonb)) as seen
            where c.connection_id = :connection and c.coupa_contract_id = :contract and c.version = :seenVersion
            returning to_jsonb(c)
            """.formatted(ROW.list(), ROW.of("seen"));

    private static final String WRITE_RELATIVES = """
            insert into contract_relative (connection_id, coupa_contract_id, %1$s)
            select :connection, :contract, %1$s
            from jsonb_populate_recordset(null::contract_relative, cast(:rows as jsonb))
            on conflict (connection_id, coupa_contract_id, coupa_id) do update set (%1$s) = row (%2$s)
            """.formatted(RELATIVE.list(), RELATIVE.of("excluded"));

    private static final String FOLLOWED = """
            select to_jsonb(f) from (
                select a.coupa_contract_id, a.version,
                    a.status = 'LINKED' or a.note is not null
                    or coalesce(c.coupa_updated_at > a.coupa_updated_at, c.status is distinct from a.coupa_status) as behind
                from contract_approval a
                left join coupa_contract c on c.connection_id = a.connection_id and c.coupa_id = a.coupa_contract_id
                where a.connection_id = :connection and a.ended_at is null) f
            order by f.coupa_contract_id
            """;

    private final JdbcClient jdbc;
    private final ChainTables chains;

    ContractApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chains =
                new ChainTables(jdbc, "contract_approval_entry", "contract_approval_history", "coupa_contract_id");
    }

    /**
     * Links a contract to a Tropic request, or finds the link there. One that has ended is linked anew by another request, or by
     * the same one if it had let go of it or given it up; one that is published stays done for its own request.
     */
    @Transactional
    public LinkedContract link(
            UUID connection, long coupaContractId, String tropicRequestId, String status, String waitingFor) {
        return of(LINK, connection, coupaContractId)
                .param("request", tropicRequestId)
                .param("status", status)
                .param("waitingFor", waitingFor)
                .query(Rows.as(ContractApprovalRow.class))
                .optional()
                .map(made -> new LinkedContract(made, true))
                .orElseGet(() -> new LinkedContract(
                        find(connection, coupaContractId).orElseThrow(() -> new ConnectionGone(connection)), false));
    }

    public Optional<ContractApprovalRow> find(UUID connection, long coupaContractId) {
        return of(SELECT + "and coupa_contract_id = :contract", connection, coupaContractId)
                .query(Rows.as(ContractApprovalRow.class))
                .optional();
    }

    /**
     * Writes a change, all of it or nothing, if nobody has written since the row was read: the stored version must be {@code
     * seenVersion}, and is one more afterwards. Whose it is, what was told and when it was linked and changed is not taken from
     * the given row. Joins the caller's transaction.
     *
     * @return the row as written; empty if somebody else wrote first, or there is none
     */
    @Transactional
    public Optional<ContractApprovalRow> write(ContractChange change, long seenVersion) {
        var given = change.row();
        var written = of(WRITE_ROW, given.connectionId(), given.coupaContractId())
                .param("row", Rows.json(given))
                .param("seenVersion", seenVersion)
                .query(Rows.as(ContractApprovalRow.class))
                .optional();
        written.ifPresent(row -> {
            chains.write(row.connectionId(), row.coupaContractId(), change.approvals());
            writeRelatives(row, change.relatives());
            chains.append(row.connectionId(), row.coupaContractId(), change.history());
        });
        return written;
    }

    /** Something happened that is no change of the row. Joins the caller's transaction. */
    public void append(UUID connection, long coupaContractId, HistoryRow happened) {
        chains.append(connection, coupaContractId, List.of(happened));
    }

    private void writeRelatives(ContractApprovalRow of, Collection<ContractRelative> relatives) {
        if (!relatives.isEmpty()) {
            of(WRITE_RELATIVES, of.connectionId(), of.coupaContractId())
                    .param("rows", Rows.json(relatives))
                    .update();
        }
    }

    /** Remembers that Coupa was looked at just now and nothing was new. This is no change: no version rises. */
    public void observed(UUID connection, long coupaContractId) {
        of("""
                        update contract_approval set observed_at = clock_timestamp()
                        where connection_id = :connection and coupa_contract_id = :contract
                        """, connection, coupaContractId).update();
    }

    /**
     * The newest link first.
     *
     * @param status ours; all if there is none
     * @param after those that are older than the one of this contract
     */
    public List<ContractApprovalRow> list(UUID connection, Optional<String> status, Optional<Long> after, int limit) {
        return of(SELECT + """
                        and (cast(:status as text) is null or status = :status)
                        and (cast(:after as bigint) is null or (linked_at, coupa_contract_id) < (
                            select linked_at, coupa_contract_id from contract_approval
                            where connection_id = :connection and coupa_contract_id = :after))
                        order by linked_at desc, coupa_contract_id desc limit :limit
                        """, connection)
                .param("status", status.orElse(null))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(Rows.as(ContractApprovalRow.class))
                .list();
    }

    /** Those that have not ended, by Coupa's id. */
    public List<FollowedContract> followed(UUID connection) {
        return of(FOLLOWED, connection).query(Rows.as(FollowedContract.class)).list();
    }

    /** Whether any contract of the connection was ever linked. */
    public boolean areThere(UUID connection) {
        return of("select exists (select from contract_approval where connection_id = :connection)", connection)
                .query(Boolean.class)
                .single();
    }

    /** Those whose process was not told their newest version, ended ones too; who has waited longest comes first. */
    public List<ContractApprovalRow> untold(UUID connection, int limit) {
        return of(SELECT + "and told_version < version order by changed_at, coupa_contract_id limit :limit", connection)
                .param("limit", limit)
                .query(Rows.as(ContractApprovalRow.class))
                .list();
    }

    /** Its process knows this version. An earlier one changes nothing, and one that was never written tells the newest. */
    public void told(UUID connection, long coupaContractId, long version) {
        of("""
                        update contract_approval set told_version = least(:version, version)
                        where connection_id = :connection and coupa_contract_id = :contract and told_version < :version
                        """, connection, coupaContractId).param("version", version).update();
    }

    /** Those that have not ended, by Coupa's id, behind the one that is named: what must have a process. */
    public List<ContractApprovalRow> open(UUID connection, long after, int limit) {
        return of(SELECT + """
                        and ended_at is null and coupa_contract_id > :after order by coupa_contract_id limit :limit
                        """, connection)
                .param("after", after)
                .param("limit", limit)
                .query(Rows.as(ContractApprovalRow.class))
                .list();
    }

    /** By round, position and Coupa's id. */
    public List<ApprovalRow> approvals(UUID connection, long coupaContractId) {
        return chains.approvals(connection, coupaContractId);
    }

    /** In the order in which it was seen. */
    public List<HistoryRow> history(UUID connection, long coupaContractId) {
        return chains.history(connection, coupaContractId);
    }

    private StatementSpec of(String sql, UUID connection) {
        return jdbc.sql(sql).param("connection", connection);
    }

    private StatementSpec of(String sql, UUID connection, long coupaContractId) {
        return of(sql, connection).param("contract", coupaContractId);
    }
}
