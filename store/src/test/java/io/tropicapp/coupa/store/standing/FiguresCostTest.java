package io.tropicapp.coupa.store.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What has ended long ago is not read, however much of it there is. */
class FiguresCostTest {

    private static final Estate ESTATE = new Estate();

    @BeforeAll
    static void years() {
        ESTATE.jdbc.sql("""
                insert into connection (id, organization_id, organization_name, instance_url, instance_host, environment,
                    time_zone, stage, health, version)
                select cast(lpad(to_hex(n), 32, '0') as uuid), 'org-' || n, 'Acme', 'https://a.coupahost.com',
                    'a.coupahost.com', 'SANDBOX', 'UTC', 'LIVE', 'HEALTHY', 1
                from generate_series(1, 100) n
                """).update();
        ESTATE.jdbc.sql("""
                insert into sync_run (id, connection_id, mode, trigger, status, requested_at, finished_at)
                select gen_random_uuid(), c.id, 'INCREMENTAL', 'SCHEDULE', 'COMPLETED', now() - make_interval(hours => n),
                    now() - make_interval(hours => n)
                from connection c, generate_series(0, 400) n
                """).update();
        ESTATE.jdbc.sql("""
                insert into requisition (connection_id, tropic_request_id, draft, status, waiting_for, ended_at)
                select c.id, cast(n as text), '{}', 'ORDERED', 'NOBODY', case when n > 10 then now() end
                from connection c, generate_series(1, 300) n
                """).update();
        ESTATE.jdbc.sql("""
                insert into event (organization_id, position, id, type, version, data, occurred_at)
                select c.organization_id, n, gen_random_uuid(), 'sync.completed', 1, '{}', now()
                from connection c, generate_series(1, 300) n
                """).update();
        ESTATE.jdbc.sql("""
                insert into subscription (id, organization_id, url, types, position, created_by)
                select gen_random_uuid(), organization_id, 'https://tropic.example', '[]', 299, 'olga' from connection
                """).update();
        ESTATE.jdbc.sql("vacuum analyze").update();
    }

    @Test
    void ofSyncRunsOnlyTheLastGoodOneOfEachConnectionIsRead() {
        assertThat(ESTATE.plan(Figures.SYNCS)).contains("sync_run_read").doesNotContain("Seq Scan on sync_run");
    }

    @Test
    void ofProcessesOnlyTheOpenOnesAreRead() {
        assertThat(ESTATE.plan(Figures.PROCESSES)).doesNotContain("Seq Scan on requisition");
    }

    @Test
    void ofEventsOnlyTheNextOfEachSubscriptionIsRead() {
        assertThat(ESTATE.plan(Figures.SUBSCRIPTIONS)).contains("event_pkey").doesNotContain("Seq Scan on event");
    }
}
