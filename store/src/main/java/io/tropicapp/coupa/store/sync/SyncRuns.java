package io.tropicapp.coupa.store.sync;

import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The runs of syncs. Of each scope a connection has at most one that is requested or running: Postgres itself refuses a second.
 */
@Repository
public class SyncRuns {

    private static final String SELECT = """
            select to_jsonb(r) || jsonb_build_object('resources', (
                select coalesce(jsonb_agg(to_jsonb(s) order by s.position), '[]') from sync_resource s where s.run_id = r.id))
            from sync_run r
            """;

    private static final String INSERT = """
            insert into sync_run (id, connection_id, scope, mode, trigger, status, requested_by, finished_at, note)
            values (:id, :connection, :scope, :mode, :trigger, :status, :requestedBy,
                case when :status = 'SKIPPED' then clock_timestamp() end, :note)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SyncRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for a run. Takes the one place of its scope if it is free; asking again with the same id finds the same run. */
    @Transactional
    public SyncRequested request(NewSyncRun run) {
        while (true) {
            insert(run, SyncStatus.REQUESTED, Optional.empty());
            var own = find(run.id());
            if (own.isPresent()) {
                return new SyncRequested.Requested(own.get());
            }
            var other = active(run.connection(), run.scope());
            if (other.isPresent()) {
                return new SyncRequested.AlreadyActive(other.get());
            }
            // The other has ended between the two looks, so the place is free.
        }
    }

    /** Keeps that a run was due and did not happen. Repeating it changes nothing. */
    public void skip(NewSyncRun run, String why) {
        insert(run, SyncStatus.SKIPPED, Optional.of(why));
    }

    /**
     * A workflow takes the run up, with what it is going to pull. Repeating it for the same workflow run finds the same run, and
     * keeps the plan of the first time.
     *
     * @return empty if the run has ended, or another workflow run has it: {@link #abandon} it if that is gone
     */
    @Transactional
    public Optional<SyncRun> begin(UUID run, String workflowId, String workflowRunId, List<PlannedResource> plan) {
        int taken = jdbc.sql("""
                        update sync_run set status = 'RUNNING', workflow_id = :workflowId, workflow_run_id = :workflowRunId,
                            started_at = coalesce(started_at, clock_timestamp())
                        where id = :run and (status = 'REQUESTED'
                            or status = 'RUNNING' and workflow_run_id = :workflowRunId)
                        """)
                .param("run", run)
                .param("workflowId", workflowId)
                .param("workflowRunId", workflowRunId)
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        plan(run, plan);
        return find(run);
    }

    /** Says something on the run, such as that it takes longer than promised. */
    public void note(UUID run, String note) {
        jdbc.sql("update sync_run set note = :note where id = :run")
                .param("run", run)
                .param("note", note)
                .update();
    }

    /**
     * Ends the run and gives its place back: COMPLETED if every row of every resource was read and kept, PARTIAL if some were, FAILED
     * if no resource was read. What was not finished by then failed. Repeating it changes nothing.
     */
    @Transactional
    public Optional<SyncRun> finish(UUID run) {
        if (lockedIfActive(run)) {
            endResources(run, "It was not finished when the run ended.");
            jdbc.sql("""
                            update sync_run set finished_at = clock_timestamp(), status = (
                                select case when count(*) filter (where status <> 'COMPLETED' or failed > 0) = 0
                                                 and count(*) > 0 then 'COMPLETED'
                                            when count(*) filter (where status = 'COMPLETED') > 0 then 'PARTIAL'
                                            else 'FAILED' end
                                from sync_resource where run_id = :run)
                            where id = :run
                            """).param("run", run).update();
        }
        return find(run);
    }

    /**
     * Gives the place of a run back whose process is gone. Attempts of it that still run cannot write any more.
     *
     * @return whether it was active until now
     */
    @Transactional
    public boolean abandon(UUID run, String why) {
        if (!lockedIfActive(run)) {
            return false;
        }
        endResources(run, why);
        jdbc.sql(
                        "update sync_run set status = 'ABANDONED', finished_at = clock_timestamp(), note = :why where id = :run")
                .param("run", run)
                .param("why", why)
                .update();
        return true;
    }

    /** As {@link #abandon}, whatever is requested or running of the connection. */
    @Transactional
    public void abandonAll(UUID connection, String why) {
        jdbc.sql("select id from sync_run where connection_id = :connection and status in ('REQUESTED', 'RUNNING')")
                .param("connection", connection)
                .query(UUID.class)
                .list()
                .forEach(run -> abandon(run, why));
    }

    public Optional<SyncRun> find(UUID run) {
        return jdbc.sql(SELECT + "where id = :run")
                .param("run", run)
                .query(Rows.as(SyncRun.class))
                .optional();
    }

    /** The one of everything that is requested or running. */
    public Optional<SyncRun> active(UUID connection) {
        return active(connection, SyncScope.ALL);
    }

    /** The one of the scope that is requested or running. */
    public Optional<SyncRun> active(UUID connection, SyncScope scope) {
        return jdbc.sql(SELECT + """
                        where connection_id = :connection and scope = :scope and status in ('REQUESTED', 'RUNNING')
                        """)
                .param("connection", connection)
                .param("scope", scope.name())
                .query(Rows.as(SyncRun.class))
                .optional();
    }

    /** The active runs of all connections: what the reconciler compares with the processes that run. */
    public List<SyncRun> allActive() {
        return jdbc.sql(SELECT + "where status in ('REQUESTED', 'RUNNING') order by requested_at, id")
                .query(Rows.as(SyncRun.class))
                .list();
    }

    /** The last of everything that read all that can be read. */
    public Optional<SyncRun> lastCompleted(UUID connection) {
        return jdbc.sql(SELECT + """
                        where connection_id = :connection and scope = 'ALL' and status = 'COMPLETED'
                        order by finished_at desc limit 1
                        """)
                .param("connection", connection)
                .query(Rows.as(SyncRun.class))
                .optional();
    }

    /** The newest of everything that has ended, however it ended. */
    public Optional<SyncRun> lastEnded(UUID connection) {
        return jdbc.sql(SELECT + """
                        where connection_id = :connection and scope = 'ALL' and finished_at is not null
                        order by requested_at desc, id desc limit 1
                        """)
                .param("connection", connection)
                .query(Rows.as(SyncRun.class))
                .optional();
    }

    /**
     * Those of all scopes, the newest first.
     *
     * @param before those that were requested before this run
     */
    public List<SyncRun> list(UUID connection, Optional<UUID> before, int limit) {
        return jdbc.sql(SELECT + """
                        where connection_id = :connection and (cast(:before as uuid) is null
                            or (requested_at, id) < (select requested_at, id from sync_run where id = :before))
                        order by requested_at desc, id desc limit :limit
                        """)
                .param("connection", connection)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(Rows.as(SyncRun.class))
                .list();
    }

    private void insert(NewSyncRun run, SyncStatus status, Optional<String> note) {
        jdbc.sql(INSERT)
                .param("id", run.id())
                .param("connection", run.connection())
                .param("scope", run.scope().name())
                .param("mode", run.mode().name())
                .param("trigger", run.trigger())
                .param("status", status.name())
                .param("requestedBy", run.requestedBy().orElse(null))
                .param("note", note.orElse(null))
                .update();
    }

    private void plan(UUID run, List<PlannedResource> plan) {
        jdbc.sql("""
                        insert into sync_resource (run_id, resource, position, mode, status)
                        select :run, body ->> 'resource', n, body ->> 'mode', 'PENDING'
                        from jsonb_array_elements(cast(:plan as jsonb)) with ordinality as planned (body, n)
                        where not exists (select from sync_resource where run_id = :run)
                        """).param("run", run).param("plan", Rows.json(plan)).update();
    }

    private boolean lockedIfActive(UUID run) {
        return jdbc.sql("select status in ('REQUESTED', 'RUNNING') from sync_run where id = :run for update")
                .param("run", run)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void endResources(UUID run, String why) {
        jdbc.sql("""
                        update sync_resource set status = 'FAILED', failure = coalesce(failure, :why),
                            finished_at = clock_timestamp()
                        where run_id = :run and status in ('PENDING', 'RUNNING')
                        """).param("run", run).param("why", why).update();
    }
}
