package io.tropicapp.coupa.store.standing;

import io.tropicapp.coupa.store.Migrations;
import io.tropicapp.coupa.store.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A database of its own, since figures count everything there is. */
final class Estate {

    final JdbcClient jdbc;
    final Figures figures;

    Estate() {
        var database = new SimpleDriverDataSource(new org.postgresql.Driver(), TestStore.anEmptyDatabase());
        Migrations.apply(database);
        this.jdbc = JdbcClient.create(database);
        this.figures = new Figures(jdbc);
    }

    UUID connection(String stage, String health) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into connection (id, organization_id, organization_name, instance_url, instance_host, environment,
                            time_zone, stage, health, version)
                        values (:id, cast(:id as text), 'Acme', 'https://acme.coupahost.com', 'acme.coupahost.com', 'SANDBOX',
                            'UTC', :stage, :health, 1)
                        """)
                .param("id", id)
                .param("stage", stage)
                .param("health", health)
                .update();
        return id;
    }

    UUID live() {
        return connection("LIVE", "HEALTHY");
    }

    /** @param resources the status of each */
    void syncedHoursAgo(UUID connection, int hours, String scope, String status, String... resources) {
        var run = UUID.randomUUID();
        jdbc.sql("""
                        insert into sync_run (id, connection_id, scope, mode, trigger, status, requested_at, finished_at)
                        values (:id, :connection, :scope, 'INCREMENTAL', 'SCHEDULE', :status,
                            now() - make_interval(hours => :hours), now() - make_interval(hours => :hours))
                        """)
                .params(Map.of("id", run, "connection", connection, "hours", hours, "scope", scope, "status", status))
                .update();
        for (var resource : List.of(resources)) {
            jdbc.sql("""
                            insert into sync_resource (run_id, resource, position, mode, status)
                            values (:run, cast(gen_random_uuid() as text), 1, 'INCREMENTAL', :status)
                            """).param("run", run).param("status", resource).update();
        }
    }

    void step(UUID connection, int position, String waitingFor, int sinceDays, int dueInDays) {
        jdbc.sql("""
                        insert into onboarding_step (connection_id, position, name, status, waiting_for, since, due_by, next)
                        values (:connection, :position, cast(:position as text), 'OPEN', :whom,
                            now() - make_interval(days => :since), now() + make_interval(days => :due), '')
                        """)
                .param("connection", connection)
                .param("position", position)
                .param("whom", waitingFor)
                .param("since", sinceDays)
                .param("due", dueInDays)
                .update();
    }

    void requisition(UUID connection, String status, String waitingFor, int hoursAgo, boolean ended) {
        jdbc.sql("""
                        insert into requisition (connection_id, tropic_request_id, draft, status, waiting_for, changed_at, ended_at)
                        values (:connection, cast(gen_random_uuid() as text), '{}', :status, :whom,
                            now() - make_interval(hours => :hours), case when :ended then now() end)
                        """)
                .param("connection", connection)
                .param("status", status)
                .param("whom", waitingFor)
                .param("hours", hoursAgo)
                .param("ended", ended)
                .update();
    }

    void contract(UUID connection, long id, String status, String waitingFor) {
        jdbc.sql("""
                        insert into contract_approval (connection_id, coupa_contract_id, tropic_request_id, status, waiting_for)
                        values (:connection, :id, 'REQ', :status, :whom)
                        """)
                .param("connection", connection)
                .param("id", id)
                .param("status", status)
                .param("whom", waitingFor)
                .update();
    }

    void task(UUID connection, String status, int reminders) {
        jdbc.sql("""
                        insert into supplier_onboarding (connection_id, tropic_task_id, wanted, status, reminders)
                        values (:connection, cast(gen_random_uuid() as text), '{}', :status, :reminders)
                        """)
                .param("connection", connection)
                .param("status", status)
                .param("reminders", reminders)
                .update();
    }

    void event(String organization, long position, String type, int minutesAgo) {
        jdbc.sql("""
                        insert into event (organization_id, position, id, type, version, data, occurred_at, recorded_at)
                        values (:organization, :position, gen_random_uuid(), :type, 1, '{}', now(),
                            now() - make_interval(mins => :minutes))
                        """)
                .param("organization", organization)
                .param("position", position)
                .param("type", type)
                .param("minutes", minutesAgo)
                .update();
    }

    void subscription(String organization, String types, long position, int failures, boolean paused) {
        jdbc.sql("""
                        insert into subscription (id, organization_id, url, types, status, paused_because, position, failures,
                            created_by)
                        values (gen_random_uuid(), :organization, 'https://tropic.example', cast(:types as jsonb),
                            case when :paused then 'PAUSED' else 'ACTIVE' end, case when :paused then 'why' end,
                            :position, :failures, 'olga')
                        """)
                .param("organization", organization)
                .param("types", types)
                .param("position", position)
                .param("failures", failures)
                .param("paused", paused)
                .update();
    }

    void set(String what, UUID connection) {
        jdbc.sql("update connection set " + what + " where id = :id")
                .param("id", connection)
                .update();
    }

    /** How Postgres would go about it. */
    String plan(String query) {
        return String.join(
                "\n", jdbc.sql("explain " + query).query(String.class).list());
    }
}
