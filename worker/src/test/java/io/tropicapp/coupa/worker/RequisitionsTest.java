package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncScope;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** From the request to the order, by worker, Temporal, Postgres and Coupa together. */
class RequisitionsTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;
    private Customer customer;
    private Requester requester;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = world.worker("coupa.budget.per-second=500", "coupa.budget.burst=500");
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @BeforeEach
    void aLiveConnection() {
        coupa.faults().clear();
        customer = new Customer(world, worker, coupa.url());
        customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
        requester = new Requester(coupa, world, () -> worker, customer);
    }

    @Test
    void aRequestBecomesAnOrderWhoseEndIsTheProcesssEnd() {
        requester.asks();
        requester.stands("PENDING_APPROVAL");
        coupa.requisitions().approveAll(requester.coupaId());
        coupa.requisitions().orderNow(requester.coupaId());

        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
        requester.stands("ORDERED");
        assertThat(requester.orders()).isNotEmpty();
        assertThat(world.isOpen(requester.workflowId())).isTrue();

        requester.orders().stream()
                .map(PurchaseOrderRow::coupaId)
                .forEach(order -> coupa.orders().close(order));
        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();

        Customer.eventually(() -> !world.isOpen(requester.workflowId()));
        assertThat(told())
                .containsSubsequence(
                        "requisition.pending_approval", "requisition.ordered", "requisition.ended", "sync.completed");
    }

    @Test
    void whatAnApproverDoesWhileCoupaCannotBeReadIsSeenAfterwards() {
        requester.asks();
        requester.stands("PENDING_APPROVAL");
        coupa.requisitions().rejectNext(requester.coupaId(), "Too dear");
        coupa.faults().add(Fault.status("/api/requisitions", 503).times(2));

        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();

        requester.stands("REJECTED");
        assertThat(requester.row().rejectReason()).contains("Too dear");
    }

    @Test
    void whatIsInFlightIsLookedAtEveryFiveMinutesAndNothingElseIs() {
        requester.asks();
        requester.stands("PENDING_APPROVAL");
        worker.getBean(RequisitionSettingsByConnection.class)
                .set(
                        customer.id().value(),
                        new RequisitionSettings("BUYER_NOTE", Optional.empty(), Optional.of(FIVE_MINUTES)));
        customer.onboarding().requisitionSettingsChanged();
        Customer.eventually(() -> world.isOpen(inFlightTimer()) && world.waitsForATimer(inFlightTimer()));
        coupa.requisitions().rejectNext(requester.coupaId(), "Too dear");

        world.letTimePass(FIVE_MINUTES);

        requester.stands("REJECTED");
        Customer.eventually(() -> inFlight().anyMatch(run -> !run.active()));
        assertThat(inFlight())
                .as("beside the hourly one, whose minute may have come as well")
                .allSatisfy(run -> assertThat(run.resources())
                        .extracting(SyncResource::resource)
                        .containsExactly("REQUISITIONS", "PURCHASE_ORDERS"));
    }

    private Stream<SyncRun> inFlight() {
        return customer.runs(10).stream().filter(run -> run.scope() == SyncScope.IN_FLIGHT);
    }

    private String inFlightTimer() {
        return SyncTimer.workflowId(customer.id(), io.tropicapp.coupa.workflows.sync.SyncScope.IN_FLIGHT);
    }

    private List<String> told() {
        return worker.getBean(EventFeed.class).after(customer.organization(), 0, List.of(), 1_000).stream()
                .map(Event::type)
                .toList();
    }
}
