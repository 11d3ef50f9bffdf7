package io.tropicapp.coupa.store.supplier;

import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.database.Columns;
import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tropic tasks with what is known of their suppliers. None is ever deleted. */
@Repository
public class SupplierOnboardings {

    private static final String SELECT =
            "select to_jsonb(s) from supplier_onboarding s where connection_id = :connection ";

    private static final String OPEN = """
            insert into supplier_onboarding as s (connection_id, tropic_task_id, wanted, instructions, status)
            select c.id, :task, cast(:wanted as jsonb), :instructions, :status
            from connection c where c.id = :connection and c.disconnected_at is null for share of c
            on conflict (connection_id, tropic_task_id) do nothing
            returning to_jsonb(s)
            """;

    private static final Columns WRITTEN = Columns.of(SupplierOnboardingRow.class)
            .without(
                    "connection_id",
                    "tropic_task_id",
                    "wanted",
                    "instructions",
                    "skip_reason",
                    "tried_at",
                    "version",
                    "told_version",
                    "created_at",
                    "changed_at");

    /** What was tried is also kept without a version, so it can be later than the writer knows. */
    private static final String WRITE = """
            update supplier_onboarding s
            set (%s, tried_at, version, changed_at)
                = row (%s, greatest(s.tried_at, seen.tried_at), s.version + 1, clock_timestamp())
            from jsonb_populate_record(null::supplier_onboarding, cast(:row as jsonb)) as seen
            where s.connection_id = :connection and s.tropic_task_id = :task and s.version = :seenVersion
            returning to_jsonb(s)
            """.formatted(WRITTEN.list(), WRITTEN.of("seen"));

    private final JdbcClient jdbc;

    SupplierOnboardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the row of a Tropic task, or finds the one there, whatever its supplier. Several at the same moment make one. */
    @Transactional
    public OpenedSupplierOnboarding open(NewSupplierOnboarding fresh) {
        return of(OPEN, fresh.connectionId(), fresh.tropicTaskId())
                .param("wanted", Rows.json(fresh.wanted()))
                .param("instructions", fresh.instructions().orElse(null))
                .param("status", fresh.status())
                .query(Rows.as(SupplierOnboardingRow.class))
                .optional()
                .map(made -> new OpenedSupplierOnboarding(made, true))
                .orElseGet(() -> new OpenedSupplierOnboarding(
                        find(fresh.connectionId(), fresh.tropicTaskId())
                                .orElseThrow(() -> new ConnectionGone(fresh.connectionId())),
                        false));
    }

    public Optional<SupplierOnboardingRow> find(UUID connection, String tropicTaskId) {
        return of(SELECT + "and tropic_task_id = :task", connection, tropicTaskId)
                .query(Rows.as(SupplierOnboardingRow.class))
                .optional();
    }

    /**
     * Writes a change if nobody has written since the row was read: the stored version must be {@code seenVersion}, and is one
     * more afterwards. What was asked for, why it is to be skipped, what was told, when it was made and when it changed is not
     * taken from the given row. Joins the caller's transaction.
     *
     * @return the row as written; empty if somebody else wrote first, or there is none
     */
    @Transactional
    public Optional<SupplierOnboardingRow> write(SupplierOnboardingRow row, long seenVersion) {
        return of(WRITE, row.connectionId(), row.tropicTaskId())
                .param("row", Rows.json(row))
                .param("seenVersion", seenVersion)
                .query(Rows.as(SupplierOnboardingRow.class))
                .optional();
    }

    /** Looked for among all that changed before that moment, and nothing was new. This is no change: no version rises. */
    public void tried(UUID connection, Collection<String> tropicTaskIds, Instant at) {
        of("""
                        update supplier_onboarding set tried_at = greatest(tried_at, :at)
                        where connection_id = :connection
                          and tropic_task_id in (select jsonb_array_elements_text(cast(:tasks as jsonb)))
                        """, connection)
                .param("tasks", Rows.json(tropicTaskIds))
                .param("at", Rows.timestamp(at))
                .update();
    }

    /**
     * Keeps why it is to be skipped, which is no change until it is.
     *
     * @return whether it is open, so that it can be skipped
     */
    public boolean keepSkipReason(UUID connection, String tropicTaskId, String reason) {
        return of("""
                        update supplier_onboarding set skip_reason = :reason
                        where connection_id = :connection and tropic_task_id = :task and ended_at is null
                        """, connection, tropicTaskId).param("reason", reason).update() > 0;
    }

    /**
     * The newest first.
     *
     * @param status ours; all if there is none
     * @param after those that are older than the one of this Tropic task
     * @param limit at most so many
     */
    public List<SupplierOnboardingRow> list(
            UUID connection, Optional<String> status, Optional<String> after, int limit) {
        return of(SELECT + """
                        and (cast(:status as text) is null or status = :status)
                        and (cast(:after as text) is null or (created_at, tropic_task_id) < (
                            select created_at, tropic_task_id from supplier_onboarding
                            where connection_id = :connection and tropic_task_id = :after))
                        order by created_at desc, tropic_task_id desc limit :limit
                        """, connection)
                .param("status", status.orElse(null))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(Rows.as(SupplierOnboardingRow.class))
                .list();
    }

    /** Whether a supplier that comes could matter to anybody: one task is open, or was not told of its end. */
    public boolean isAnyoneWaiting(UUID connection) {
        return of("""
                        select exists (select from supplier_onboarding where connection_id = :connection and ended_at is null)
                            or exists (select from supplier_onboarding
                                where connection_id = :connection and told_version < version)
                        """, connection).query(Boolean.class).single();
    }

    /** How many have not ended. */
    public long countOpen(UUID connection) {
        return of(
                        "select count(*) from supplier_onboarding where connection_id = :connection and ended_at is null",
                        connection)
                .query(Long.class)
                .single();
    }

    /**
     * Those that have not ended, by Tropic task.
     *
     * @param afterTropicTaskId those behind it
     */
    public List<SupplierOnboardingRow> open(UUID connection, Optional<String> afterTropicTaskId, int limit) {
        return of(
                        SELECT
                                + "and ended_at is null and tropic_task_id > :after order by tropic_task_id limit :limit",
                        connection)
                .param("after", afterTropicTaskId.orElse(""))
                .param("limit", limit)
                .query(Rows.as(SupplierOnboardingRow.class))
                .list();
    }

    /** Those whose process was not told their newest version, ended ones too; who has waited longest comes first. */
    public List<SupplierOnboardingRow> untold(UUID connection, int limit) {
        return of(SELECT + "and told_version < version order by changed_at, tropic_task_id limit :limit", connection)
                .param("limit", limit)
                .query(Rows.as(SupplierOnboardingRow.class))
                .list();
    }

    /** Its process knows this version. An earlier one changes nothing, and one that was never written tells the newest. */
    public void told(UUID connection, String tropicTaskId, long version) {
        of("""
                        update supplier_onboarding set told_version = least(:version, version)
                        where connection_id = :connection and tropic_task_id = :task and told_version < :version
                        """, connection, tropicTaskId).param("version", version).update();
    }

    /** By the clock that says when a supplier changed here. */
    public Instant now() {
        return jdbc.sql("select to_jsonb(n) from (select clock_timestamp() as at) n")
                .query(Rows.as(Now.class))
                .single()
                .at();
    }

    private record Now(Instant at) {}

    private StatementSpec of(String sql, UUID connection) {
        return jdbc.sql(sql).param("connection", connection);
    }

    private StatementSpec of(String sql, UUID connection, String tropicTaskId) {
        return of(sql, connection).param("task", tropicTaskId);
    }
}
