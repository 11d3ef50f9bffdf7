package io.tropicapp.coupa.store.requisition;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.ChainTables;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.database.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tropic requests with what is known of their Coupa requisitions. None is ever deleted. */
@Repository
public class Requisitions {

    private static final String SELECT = "select to_jsonb(r) from requisition r where connection_id = :connection ";

    private static final String OPEN = """
            insert into requisition as r (connection_id, tropic_request_id, draft, status, waiting_for)
            select c.id, :request, cast(:draft as jsonb), :status, :waitingFor
            from connection c where c.id = :connection and c.disconnected_at is null for share of c
            on conflict (connection_id, tropic_request_id) do nothing
            returning to_jsonb(r)
            """;

    /** Locked in the order of their ids, so that two who looked at the same ones do not wait for each other in a circle. */
    private static final String OBSERVED = """
            with seen as (
                select tropic_request_id from requisition
                where connection_id = :connection
                  and tropic_request_id in (select jsonb_array_elements_text(cast(:requests as jsonb)))
                order by tropic_request_id
                for update
            )
            update requisition r set observed_at = clock_timestamp() from seen
            where r.connection_id = :connection and r.tropic_request_id = seen.tropic_request_id
            """;

    private static final String FOLLOWED = """
            select to_jsonb(f) from (
                select tropic_request_id, coupa_id, version, status,
                    note is not null or greatest(observed_at, changed_at) < clock_timestamp() - stale.after as due,
                    div(extract(epoch from clock_timestamp() - changed_at), stale.seconds)
                        > div(extract(epoch from greatest(observed_at, changed_at) - changed_at), stale.seconds) as quiet
                from requisition,
                    (select cast(:stale as bigint) * interval '1 second' as after, cast(:stale as bigint) as seconds) stale
                where connection_id = :connection and coupa_id is not null and ended_at is null) f
            order by f.coupa_id
            """;

    private static final String FOLLOWED_ORDERS = """
            select to_jsonb(f) from (
                select o.tropic_request_id, o.coupa_id from purchase_order o
                join requisition r using (connection_id, tropic_request_id)
                where connection_id = :connection and not o.closed and r.ended_at is null) f
            order by f.coupa_id
            """;

    private final JdbcClient jdbc;
    private final ChainTables chains;
    private final ChangeWriter changes;

    Requisitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chains = new ChainTables(jdbc, "requisition_approval", "requisition_history", "tropic_request_id");
        this.changes = new ChangeWriter(jdbc, chains);
    }

    /** Makes the row of a Tropic request, or finds the one there, whatever its draft. Several at the same moment make one. */
    @Transactional
    public OpenedRequisition open(NewRequisition fresh) {
        return of(OPEN, fresh.connectionId(), fresh.tropicRequestId())
                .param("draft", Rows.json(fresh.draft()))
                .param("status", fresh.status())
                .param("waitingFor", fresh.waitingFor())
                .query(Rows.as(RequisitionRow.class))
                .optional()
                .map(made -> new OpenedRequisition(made, true))
                .orElseGet(() -> new OpenedRequisition(theOneOf(fresh), false));
    }

    public Optional<RequisitionRow> find(UUID connection, String tropicRequestId) {
        return of(SELECT + "and tropic_request_id = :request", connection, tropicRequestId)
                .query(Rows.as(RequisitionRow.class))
                .optional();
    }

    /**
     * Writes a change, all of it or nothing, if nobody has written since the row was read: the stored version must be {@code
     * seenVersion}, and is one more afterwards. What was told, when it was made and when it changed is not taken from the given
     * row. Approvals and orders that are not named stay. Joins the caller's transaction.
     *
     * @return the row as written; empty if somebody else wrote first, or there is none
     * @throws org.springframework.dao.DuplicateKeyException if another request of the connection has this Coupa requisition
     */
    @Transactional
    public Optional<RequisitionRow> write(RequisitionChange change, long seenVersion) {
        return changes.write(change, seenVersion);
    }

    /** Remembers that Coupa was looked at just now and nothing was new. This is no change: no version rises. */
    public void observed(UUID connection, Collection<String> tropicRequestIds) {
        of(OBSERVED, connection).param("requests", Rows.json(tropicRequestIds)).update();
    }

    /**
     * The newest first.
     *
     * @param status ours; all if there is none
     * @param after those that are older than the one of this Tropic request
     * @param limit at most so many
     */
    public List<RequisitionRow> list(UUID connection, Optional<String> status, Optional<String> after, int limit) {
        return of(SELECT + """
                        and (cast(:status as text) is null or status = :status)
                        and (cast(:after as text) is null or (created_at, tropic_request_id) < (
                            select created_at, tropic_request_id from requisition
                            where connection_id = :connection and tropic_request_id = :after))
                        order by created_at desc, tropic_request_id desc limit :limit
                        """, connection)
                .param("status", status.orElse(null))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(Rows.as(RequisitionRow.class))
                .list();
    }

    /**
     * Those that Coupa has and that have not ended, by Coupa's id.
     *
     * @param staleAfter how long one may go without being looked at
     */
    public List<FollowedRequisition> followed(UUID connection, Duration staleAfter) {
        return of(FOLLOWED, connection)
                .param("stale", Math.max(1, staleAfter.toSeconds()))
                .query(Rows.as(FollowedRequisition.class))
                .list();
    }

    /** How many there are to follow. */
    public long countFollowed(UUID connection) {
        return of("""
                        select count(*) from requisition
                        where connection_id = :connection and coupa_id is not null and ended_at is null
                        """, connection).query(Long.class).single();
    }

    /** The orders that are not closed, of requisitions that have not ended, by Coupa's id. */
    public List<FollowedOrder> followedOrders(UUID connection) {
        return of(FOLLOWED_ORDERS, connection)
                .query(Rows.as(FollowedOrder.class))
                .list();
    }

    /** Those whose process was not told their newest version, ended ones too; who has waited longest comes first. */
    public List<RequisitionRow> untold(UUID connection, int limit) {
        return of(SELECT + "and told_version < version order by changed_at, tropic_request_id limit :limit", connection)
                .param("limit", limit)
                .query(Rows.as(RequisitionRow.class))
                .list();
    }

    /** Its process knows this version. An earlier one changes nothing, and one that was never written tells the newest. */
    public void told(UUID connection, String tropicRequestId, long version) {
        of("""
                        update requisition set told_version = least(:version, version)
                        where connection_id = :connection and tropic_request_id = :request and told_version < :version
                        """, connection, tropicRequestId).param("version", version).update();
    }

    /**
     * Those that have not ended, by Tropic request: what the reconciler compares with the processes that run.
     *
     * @param afterTropicRequestId those behind it
     */
    public List<RequisitionRow> open(UUID connection, Optional<String> afterTropicRequestId, int limit) {
        return of(SELECT + """
                        and ended_at is null and tropic_request_id > :after order by tropic_request_id limit :limit
                        """, connection)
                .param("after", afterTropicRequestId.orElse(""))
                .param("limit", limit)
                .query(Rows.as(RequisitionRow.class))
                .list();
    }

    /** How many have not ended. */
    public long countOpen(UUID connection) {
        return of("select count(*) from requisition where connection_id = :connection and ended_at is null", connection)
                .query(Long.class)
                .single();
    }

    /** Those that have ended since a moment, by Tropic request. */
    public List<String> endedSince(UUID connection, Instant moment) {
        return of("""
                        select tropic_request_id from requisition
                        where connection_id = :connection and ended_at >= :moment order by tropic_request_id
                        """, connection)
                .param("moment", Rows.timestamp(moment))
                .query(String.class)
                .list();
    }

    /** By round, position and Coupa's id. */
    public List<ApprovalRow> approvals(UUID connection, String tropicRequestId) {
        return chains.approvals(connection, tropicRequestId);
    }

    /** By Coupa's id. */
    public List<PurchaseOrderRow> orders(UUID connection, String tropicRequestId) {
        return of("""
                        select to_jsonb(o) from purchase_order o
                        where connection_id = :connection and tropic_request_id = :request order by coupa_id
                        """, connection, tropicRequestId)
                .query(Rows.as(PurchaseOrderRow.class))
                .list();
    }

    /** In the order in which it was seen. */
    public List<HistoryRow> history(UUID connection, String tropicRequestId) {
        return chains.history(connection, tropicRequestId);
    }

    private RequisitionRow theOneOf(NewRequisition request) {
        return find(request.connectionId(), request.tropicRequestId())
                .orElseThrow(() -> new ConnectionGone(request.connectionId()));
    }

    private StatementSpec of(String sql, UUID connection) {
        return jdbc.sql(sql).param("connection", connection);
    }

    private StatementSpec of(String sql, UUID connection, String tropicRequestId) {
        return of(sql, connection).param("request", tropicRequestId);
    }
}
