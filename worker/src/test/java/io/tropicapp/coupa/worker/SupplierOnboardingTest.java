package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks wait for suppliers, and syncs bring them. */
class SupplierOnboardingTest {

    private static final String NAME = "Zephyrine Borehole Surveys";

    /** Slow enough to be killed in the midst of it. */
    private static final String[] SLOW = {"coupa.budget.per-second=25", "coupa.budget.burst=10"};

    private static final String[] FAST = {"coupa.budget.per-second=500", "coupa.budget.burst=500"};
    private static final Duration UNTIL_IT_IS_MISSED = Duration.ofMinutes(3);

    private static Simulator coupa;
    private static World world;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(
                SimulatorOptions.defaults().withSize(30, 1_200, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
    }

    @AfterAll
    static void stop() {
        world.close();
        coupa.close();
    }

    @Test
    void aTaskFromTheFirstDayWaitsForTheFirstFullSyncAndEndsWithItAlthoughItsWorkerWasKilled()
            throws InterruptedException {
        try (var own = World.with(coupa.url());
                var office = own.office()) {
            var customer = new Customer(own, office.context(), coupa.url());
            AwaitedSupplier task;
            try (var first = own.workerProcess(SLOW)) {
                customer.begins();
                task = AwaitedSupplier.of(customer, own, office.context(), lastActive());
                task.becomes("WAITING");
                coupa.faults().add(Fault.latency("/api/suppliers", Duration.ofSeconds(1)));
                beginsToSync(customer);
                Customer.eventually(() -> suppliersRead(customer) >= 200);
                first.kill();
            }
            coupa.faults().clear();
            assertThat(task.row().suppliersRead()).isFalse();
            own.letTimePass(UNTIL_IT_IS_MISSED);

            try (var second = own.worker(FAST)) {
                customer.isLive();
                task.becomes("SKIPPED");
                Customer.eventually(() -> !own.isOpen(task.workflowId()));
                assertThat(events(second, customer))
                        .containsExactly("supplier_onboarding.waiting", "supplier_onboarding.skipped");
            }
            assertThat(task.row().coupaSupplierId()).isEqualTo(lastActive().coupaId());
            assertThat(task.row().how()).contains("EXISTED");
        }
    }

    @Test
    void aTaskEndsWhenSomebodyAddsTheSupplierAndMakesItActive() {
        try (var worker = world.worker(FAST)) {
            var customer = new Customer(world, worker, coupa.url());
            customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
            var task = AwaitedSupplier.of(customer, world, worker, named(NAME));
            task.becomes("WAITING");
            assertThat(task.row().suppliersRead()).isTrue();

            long id = added("draft");
            assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
            assertThat(task.row().coupaSupplierId()).contains(id);
            assertThat(task.row().coupaStatus()).contains("draft");
            world.temporal().newUntypedWorkflowStub(task.workflowId()).terminate("lost");
            reconcile();
            assertThat(world.isOpen(task.workflowId())).isTrue();
            coupa.life().supplierStatus(id, "active");
            assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();

            var ending =
                    world.temporal().newUntypedWorkflowStub(task.workflowId()).getResult(SupplierStanding.class);
            assertThat(ending.supplier()).contains(id);
            assertThat(task.row().how()).contains("APPEARED");
            assertThat(events(worker, customer))
                    .containsExactly(
                            "supplier_onboarding.waiting",
                            "supplier_onboarding.waiting",
                            "supplier_onboarding.completed");
        }
    }

    private static void beginsToSync(Customer customer) {
        var client = SimulatorOptions.DEFAULT_CLIENT;
        customer.isEnabled();
        var unused = customer.connects(client.id(), client.secret());
        customer.chooses(false, InvitationTime.AFTER_REVIEW);
        customer.setsSupplierDefaults();
    }

    private static long suppliersRead(Customer customer) {
        return customer.runs(1).stream()
                .flatMap(run -> run.resources().stream())
                .filter(resource -> resource.resource().equals("SUPPLIERS"))
                .mapToLong(SyncResource::readCount)
                .sum();
    }

    private static TropicSupplier lastActive() {
        var supplier = coupa.snapshot().suppliers().stream()
                .filter(row -> row.path("status").asString().equals("active"))
                .filter(row -> row.path("number").asString("").startsWith("V-"))
                .filter(row -> row.path("id").asLong() <= 1_200)
                .reduce((one, other) -> other)
                .orElseThrow();
        return new TropicSupplier(
                supplier.path("name").asString(),
                Optional.of(supplier.path("id").asLong()),
                Optional.of(supplier.path("number").asString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TropicSupplier named(String name) {
        return new TropicSupplier(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static long added(String status) {
        JsonNode attributes =
                JsonMapper.shared().createObjectNode().put("name", NAME).put("status", status);
        return coupa.life().add(Resource.SUPPLIERS, attributes).path("id").asLong();
    }

    private static void reconcile() {
        var reconciliation = world.temporal().newWorkflowStub(Reconciliation.class, Reconciliation.startOptions());
        WorkflowClient.start(reconciliation::reconcile);
        world.temporal().newUntypedWorkflowStub(Reconciliation.WORKFLOW_ID).getResult(ReconciliationReport.class);
    }

    private static List<String> events(ApplicationContext store, Customer customer) {
        return store.getBean(EventFeed.class).after(customer.organization(), 0, List.of(), 1_000).stream()
                .map(Event::type)
                .filter(type -> type.startsWith("supplier_onboarding."))
                .toList();
    }
}
