package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.store.audit.AuditEntry;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.disconnection.DataChoice;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.requisition.NewRequisition;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.disconnection.Disconnection;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRequest;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.requisition.FollowTerms;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.RequisitionRequest;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A live connection with a requisition on its way is disconnected, and its data erased. */
class DisconnectionTest {

    private static final SimulatorOptions COMPANY =
            SimulatorOptions.defaults().withSize(60, 20, 10).withLimit(RateLimit.GENEROUS);
    private static final String[] BUDGET = {"coupa.budget.per-second=500", "coupa.budget.burst=500"};
    private static final String REQUEST = "REQ-1";

    @Test
    void nothingCallsCoupaAnyMoreAndTheAuditLogProvesWhatWasDone() {
        try (var coupa = Simulator.start(COMPANY);
                var world = World.with(coupa.url());
                var office = world.office();
                var worker = world.worker(BUDGET)) {
            var customer = new Customer(world, office.context(), coupa.url());
            isLiveWithARequisition(customer, world, office.context(), coupa);

            disconnect(customer, world, office.context());
            finished(customer, office.context());
            coupa.resetStats();

            assertThat(world.isOpen(SyncTimer.workflowId(customer.id()))).isFalse();
            assertThat(world.isOpen(Onboarding.workflowId(customer.id()))).isFalse();
            assertThat(world.isOpen(Requisition.workflowId(ref(customer)))).isFalse();
            reconcile(world);
            world.letTimePass(Duration.ofHours(3));
            assertThat(customer.syncs(SyncMode.FULL).skipped())
                    .hasValueSatisfying(why -> assertThat(why).contains("disconnected"));
            assertThat(world.isOpen(Onboarding.workflowId(customer.id()))).isFalse();
            assertThat(coupa.stats().requests()).isZero();
            isErasedAndProved(customer, office.context());
            assertThat(worker.isRunning()).isTrue();
        }
    }

    @Test
    void whatAWorkerLeavesHalfDoneTheNextOneCompletesAndCountsRight() throws Exception {
        try (var coupa = Simulator.start(COMPANY);
                var world = World.with(coupa.url());
                var office = world.office()) {
            var customer = new Customer(world, office.context(), coupa.url());
            try (var first = world.workerProcess(BUDGET);
                    var held = holdsUsers(office.context())) {
                isLiveWithARequisition(customer, world, office.context(), coupa);
                lock(held, customer);
                disconnect(customer, world, office.context());
                Customer.eventually(() ->
                        !audited(customer, office.context(), "workflows.ended").isEmpty());
                first.kill();
            }
            assertThat(office.context().getBean(Disconnections.class).underWay())
                    .contains(customer.id().value());
            world.letTimePass(Duration.ofMinutes(5));

            try (var second = world.worker(BUDGET)) {
                finished(customer, office.context());
                assertThat(second.isRunning()).isTrue();
            }

            isErasedAndProved(customer, office.context());
        }
    }

    private static void isLiveWithARequisition(
            Customer customer, World world, ApplicationContext store, Simulator coupa) {
        var client = SimulatorOptions.DEFAULT_CLIENT;
        customer.onboards(client.id(), client.secret());
        var requisitions = store.getBean(Requisitions.class);
        requisitions.open(new NewRequisition(
                customer.id().value(), REQUEST, JsonMapper.shared().valueToTree(draft(coupa)), "REQUESTED", "COUPA"));
        var requisition = world.temporal().newWorkflowStub(Requisition.class, Requisition.startOptions(ref(customer)));
        WorkflowClient.start(requisition::follow, RequisitionRequest.of(ref(customer), FollowTerms.DEFAULT));
        Customer.eventually(() -> requisitions
                .find(customer.id().value(), REQUEST)
                .flatMap(row -> row.coupaId())
                .isPresent());
    }

    private static RequisitionDraft draft(Simulator coupa) {
        var requester = coupa.snapshot().users().stream()
                .filter(user -> user.path("active").asBoolean()
                        && user.path("purchasing-user").asBoolean()
                        && user.path("manager").has("id"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        var supplier = coupa.snapshot().suppliers().stream()
                .filter(known -> known.path("status").asString("").equals("active"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        var address = coupa.snapshot(Resource.at("addresses").orElseThrow())
                .getFirst()
                .path("id")
                .asLong();
        var line = new RequisitionDraft.Line(
                "Microscope",
                Optional.of(new BigDecimal("2")),
                Optional.of(new BigDecimal("400.00")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new RequisitionDraft(
                requester,
                "Microscopes",
                Optional.of("The old ones are blind."),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RequisitionDraft.Reference(Optional.of(address), Optional.empty())),
                "USD",
                Optional.of(supplier),
                List.of(line),
                Map.of(),
                List.of(),
                false);
    }

    /** As the API does it. */
    private static void disconnect(Customer customer, World world, ApplicationContext store) {
        store.getBean(Disconnections.class)
                .begin(customer.id().value(), DataChoice.ERASE, "omar", "owner", Instant.now());
        var request = new DisconnectionRequest(customer.id(), customer.organization());
        var disconnection = world.temporal().newWorkflowStub(Disconnection.class, Disconnection.startOptions(request));
        WorkflowClient.start(disconnection::disconnect, request);
    }

    private static void finished(Customer customer, ApplicationContext store) {
        Customer.eventually(() -> store.getBean(Disconnections.class)
                .find(customer.id().value())
                .flatMap(end -> end.finishedAt())
                .isPresent());
    }

    private static void reconcile(World world) {
        var reconciliation = world.temporal().newWorkflowStub(Reconciliation.class, Reconciliation.startOptions());
        var report = reconciliation.reconcile();
        assertThat(report.workflowsStarted()).isZero();
        assertThat(report.failures()).isZero();
    }

    private static void isErasedAndProved(Customer customer, ApplicationContext store) {
        assertThat(rows(customer, store, "credential")).isZero();
        assertThat(rows(customer, store, "coupa_user")).isZero();
        assertThat(rows(customer, store, "requisition")).isZero();
        assertThat(rows(customer, store, "sync_run")).isZero();
        assertThat(customer.connection().standing().stage()).isEqualTo("DISCONNECTED");
        assertThat(audited(customer, store, "secrets.destroyed"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail().path("credentials").asInt()).isEqualTo(1));
        assertThat(audited(customer, store, "schedule.deleted")).hasSize(1);
        assertThat(audited(customer, store, "workflows.ended")).singleElement().satisfies(entry -> {
            assertThat(entry.detail().path("onboardings").asInt()).isEqualTo(1);
            assertThat(entry.detail().path("requisitions").asInt()).isEqualTo(1);
        });
        assertThat(audited(customer, store, "data.erased")).singleElement().satisfies(entry -> {
            assertThat(entry.detail().path("coupa_supplier").asInt()).isEqualTo(20);
            assertThat(entry.detail().path("coupa_contract").asInt()).isEqualTo(10);
            assertThat(entry.detail().path("requisition").asInt()).isEqualTo(1);
            assertThat(entry.actor()).isEqualTo("omar");
        });
        assertThat(audited(customer, store, "connection.disconnected")).hasSize(1);
        assertThat(store.getBean(EventFeed.class)
                        .after(customer.organization(), 0, List.of("connection.disconnected"), 10))
                .extracting(Event::type)
                .hasSize(1);
    }

    private static List<AuditEntry> audited(Customer customer, ApplicationContext store, String action) {
        return store.getBean(AuditLog.class).list(customer.id().value(), 100, Optional.empty()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private static long rows(Customer customer, ApplicationContext store, String table) {
        return store.getBean(JdbcClient.class)
                .sql("select count(*) from %s where connection_id = :connection".formatted(table))
                .param("connection", customer.id().value())
                .query(Long.class)
                .single();
    }

    private static Connection holdsUsers(ApplicationContext store) throws SQLException {
        var held = store.getBean(DataSource.class).getConnection();
        held.setAutoCommit(false);
        return held;
    }

    /** Until the connection closes, users cannot be erased. */
    private static void lock(Connection held, Customer customer) throws SQLException {
        try (var rows = held.prepareStatement("select 1 from coupa_user where connection_id = ? for update")) {
            rows.setObject(1, customer.id().value());
            rows.execute();
        }
    }

    private static RequisitionRef ref(Customer customer) {
        return new RequisitionRef(customer.id(), customer.organization(), REQUEST);
    }
}
