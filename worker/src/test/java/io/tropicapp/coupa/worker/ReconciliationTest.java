package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.sync.NewSyncRun;
import io.tropicapp.coupa.store.sync.PlannedResource;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.SyncScope;
import io.tropicapp.coupa.store.sync.SyncStatus;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows or workflows are lost, and come back from the other. */
class ReconciliationTest {

    private static final String CLIENT = SimulatorOptions.DEFAULT_CLIENT.id();
    private static final String SECRET = SimulatorOptions.DEFAULT_CLIENT.secret();
    private static final SimulatorOptions SMALL =
            SimulatorOptions.defaults().withSize(60, 20, 10).withLimit(RateLimit.GENEROUS);

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(SMALL);
        world = World.with(coupa.url());
        worker = aWorker();
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @Test
    void whenTemporalLostEverythingConnectionsAreLiveAgainWithTheNextWorkerAndSync() {
        var live = aCustomer();
        live.onboards(CLIENT, SECRET);
        var standing = live.connection().standing();
        var before = state(live);
        var cutOff = orphanOf(live);

        loseTemporal();

        assertThat(world.reconciled()).contains(new ReconciliationReport(connections(), connections(), 0, 1));
        assertThat(state(live)).isEqualTo(before);
        assertThat(world.isOpen(SyncTimer.workflowId(live.id()))).isTrue();
        assertThat(live.connection().standing()).isEqualTo(standing);
        assertThat(run(cutOff).status()).isEqualTo(SyncStatus.ABANDONED);
        coupa.life().deactivateUser(1);
        assertThat(live.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
        new Copies(worker, live.id().value()).equal(coupa.snapshot());
    }

    @Test
    void whenTemporalLostEverythingAnOnboardingGoesOnWhereItWas() {
        var midway = aCustomer();
        midway.begins();
        midway.isEnabled();
        var paused = aCustomer();
        paused.onboards(CLIENT, SECRET);
        paused.onboarding().pause(Customer.OWNER);

        loseTemporal();

        assertThat(state(paused).paused()).isTrue();
        assertThat(world.isOpen(SyncTimer.workflowId(paused.id()))).isFalse();
        midway.connects(CLIENT, SECRET);
        midway.chooses(false, InvitationTime.AFTER_REVIEW);
        midway.goesLive();
    }

    @Test
    void whenPostgresLostItsRowsTheyComeBackFromTheWorkflowsAndTheOwnerIsAskedForCredentials() {
        var live = aCustomer();
        live.onboards(CLIENT, SECRET);
        var midway = aCustomer();
        midway.begins();
        int lost = connections();

        worker.getBean(JdbcClient.class).sql("truncate connection cascade").update();
        var report = reconcile();

        assertThat(report).isEqualTo(new ReconciliationReport(0, 0, lost, 0));
        Customer.eventually(() -> live.isKnown() && midway.isKnown());
        Customer.eventually(() -> live.connection().standing().health().equals("NEEDS_CREDENTIALS"));
        assertThat(midway.connection().standing().stage()).isEqualTo("API_ENABLEMENT");
        assertThat(live.syncs(SyncMode.INCREMENTAL).skipped())
                .hasValueSatisfying(why -> assertThat(why).contains("Owner"));

        assertThat(live.connects(CLIENT, SECRET)).isInstanceOf(ConnectVerdict.Accepted.class);
        Customer.eventually(() -> live.connection().standing().health().equals("HEALTHY"));
        Customer.eventually(() -> live.lastRun().status() == SyncStatus.COMPLETED);
        new Copies(worker, live.id().value()).equal(coupa.snapshot());
        assertThat(live.connection().standing().stage()).isEqualTo("LIVE");
    }

    @Test
    void comparingASecondTimeMendsNothing() {
        aCustomer().onboards(CLIENT, SECRET);
        aCustomer().begins();
        var unused = reconcile();

        assertThat(reconcile()).isEqualTo(new ReconciliationReport(connections(), 0, 0, 0));
    }

    @Test
    void aRunWhoseProcessIsGoneGivesItsPlaceToTheNextOne() {
        var live = aCustomer();
        live.onboards(CLIENT, SECRET);
        var orphan = orphanOf(live);

        assertThat(live.syncs(SyncMode.INCREMENTAL).complete()).isTrue();

        assertThat(run(orphan).status()).isEqualTo(SyncStatus.ABANDONED);
        assertThat(run(orphan).note())
                .hasValueSatisfying(note -> assertThat(note).contains("process is gone"));
        assertThat(live.lastRun().status()).isEqualTo(SyncStatus.COMPLETED);
    }

    /** And the worker with it. The next one finds an empty Temporal. */
    private static void loseTemporal() {
        worker.close();
        world.loseTemporal();
        worker = aWorker();
        Customer.eventually(() -> world.reconciled().isPresent());
    }

    private static int connections() {
        return worker.getBean(Connections.class).allIds().size();
    }

    private static ConfigurableApplicationContext aWorker() {
        return world.worker("coupa.budget.per-second=500", "coupa.budget.burst=500");
    }

    private static Customer aCustomer() {
        return new Customer(world, () -> worker, coupa.url());
    }

    private static ReconciliationReport reconcile() {
        var reconciliation = world.temporal().newWorkflowStub(Reconciliation.class, Reconciliation.startOptions());
        WorkflowClient.start(reconciliation::reconcile);
        return world.temporal()
                .newUntypedWorkflowStub(Reconciliation.WORKFLOW_ID)
                .getResult(ReconciliationReport.class);
    }

    /** A run that a workflow has taken up that is not there any more. */
    private static UUID orphanOf(Customer customer) {
        var runs = worker.getBean(SyncRuns.class);
        var id = UUID.randomUUID();
        runs.request(new NewSyncRun(id, customer.id().value(), SyncScope.ALL, full(), "SCHEDULE", Optional.empty()));
        runs.begin(
                id,
                "sync/" + customer.id(),
                UUID.randomUUID().toString(),
                List.of(new PlannedResource("USERS", full())));
        return id;
    }

    private static io.tropicapp.coupa.store.sync.SyncMode full() {
        return io.tropicapp.coupa.store.sync.SyncMode.FULL;
    }

    private static SyncRun run(UUID id) {
        return worker.getBean(SyncRuns.class).find(id).orElseThrow();
    }

    private static OnboardingState state(Customer customer) {
        return customer.onboarding().state();
    }
}
