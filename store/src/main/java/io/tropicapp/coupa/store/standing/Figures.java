package io.tropicapp.coupa.store.standing;

import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is there, of all organizations at once. Each method is one query, cheap enough for once a minute and worker. */
@Repository
@Transactional(readOnly = true, timeout = 30)
public class Figures {

    static final String CONNECTIONS = """
            select jsonb_build_object('stage', stage, 'health', health, 'number', count(*))
            from connection where disconnected_at is null
            group by stage, health
            """;

    /** A run is good if nothing failed that could be read: an endpoint that is closed has its own warning. */
    static final String SYNCS = """
            select jsonb_build_object('stale', count(*) filter (where age > 3 * 3600),
                'oldest_success_age_seconds', coalesce(max(age), 0))
            from (
                select extract(epoch from clock_timestamp() - coalesce(good.finished_at, now() - interval '7 days')) as age
                from connection c left join lateral (
                    select r.finished_at from sync_run r
                    where r.connection_id = c.id and r.scope = 'ALL' and r.status in ('COMPLETED', 'PARTIAL')
                      and r.finished_at > now() - interval '7 days'
                      and (r.status = 'COMPLETED'
                           or not exists (select from sync_resource s where s.run_id = r.id and s.status = 'FAILED'))
                    order by r.finished_at desc limit 1) good on true
                where c.stage = 'LIVE' and not c.paused and c.disconnected_at is null and c.health <> 'NEEDS_CREDENTIALS') live
            """;

    static final String STEPS = """
            select jsonb_build_object('waiting_for', whom,
                'overdue', count(*) filter (where waiting.due_by <= clock_timestamp()),
                'oldest_wait_seconds', coalesce(extract(epoch from clock_timestamp() - min(waiting.since)), 0))
            from unnest(array['CONSULTANT', 'OWNER', 'COUPA']) as whom
            left join (
                select s.waiting_for, s.since, s.due_by
                from onboarding_step s join connection c on c.id = s.connection_id
                where s.waiting_for <> 'NOBODY' and c.disconnected_at is null) waiting on waiting.waiting_for = whom
            group by whom
            """;

    static final String PROCESSES = """
            select jsonb_build_object('kind', 'requisition', 'status', status, 'number', count(*),
                'need_attention', count(*) filter (where waiting_for in ('OWNER', 'COUPA_SUPPORT') or status = 'UNKNOWN'
                    or (status = 'REQUESTED' and changed_at < now() - interval '1 hour')))
            from requisition where ended_at is null group by status
            union all
            select jsonb_build_object('kind', 'contract_approval', 'status', status, 'number', count(*),
                'need_attention', count(*) filter (where waiting_for in ('OWNER', 'COUPA_SUPPORT') or status = 'UNKNOWN'))
            from contract_approval where ended_at is null group by status
            union all
            select jsonb_build_object('kind', 'supplier_onboarding', 'status', status, 'number', count(*),
                'need_attention', count(*) filter (where reminders > 0))
            from supplier_onboarding where ended_at is null group by status
            """;

    static final String SUBSCRIPTIONS = """
            select jsonb_build_object(
                'active', count(*) filter (where status = 'ACTIVE'),
                'paused', count(*) filter (where status = 'PAUSED'),
                'failing', count(*) filter (where status = 'ACTIVE' and failures > 0),
                'oldest_undelivered_seconds', coalesce(extract(epoch from clock_timestamp() - min(next.recorded_at)), 0))
            from subscription s left join lateral (
                select e.recorded_at from event e
                where s.status = 'ACTIVE' and e.organization_id = s.organization_id and e.position > s.position
                  and is_asked_for(e.type, s.types)
                order by e.position limit 1) next on true
            """;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ConnectionFigure> connections() {
        return jdbc.sql(CONNECTIONS).query(Rows.as(ConnectionFigure.class)).list();
    }

    public SyncFigures syncs() {
        return jdbc.sql(SYNCS).query(Rows.as(SyncFigures.class)).single();
    }

    /** Of each side that may be waited for, nothing or not. */
    public List<StepFigure> steps() {
        return jdbc.sql(STEPS).query(Rows.as(StepFigure.class)).list();
    }

    public List<ProcessFigure> processes() {
        return jdbc.sql(PROCESSES).query(Rows.as(ProcessFigure.class)).list();
    }

    public SubscriptionFigures subscriptions() {
        return jdbc.sql(SUBSCRIPTIONS).query(Rows.as(SubscriptionFigures.class)).single();
    }
}
