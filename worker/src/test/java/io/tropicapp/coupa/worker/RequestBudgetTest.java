package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The budget as it is set in production, against Coupas that count. */
class RequestBudgetTest {

    private static final String CLIENT = SimulatorOptions.DEFAULT_CLIENT.id();
    private static final String SECRET = SimulatorOptions.DEFAULT_CLIENT.secret();

    private static final Simulator COUPA = Simulator.start(SimulatorOptions.defaults());
    private static final Simulator SMALLER =
            Simulator.start(SimulatorOptions.defaults().withSize(500, 250, 30));
    private static final Simulator STRICTER = Simulator.start(
            SimulatorOptions.defaults().withSize(250, 60, 10).withLimit(new RateLimit(10, 5, Optional.empty())));

    private static World world;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        world = World.with(COUPA.url(), SMALLER.url(), STRICTER.url());
        worker = world.worker();
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        COUPA.close();
        SMALLER.close();
        STRICTER.close();
    }

    @Test
    void aFullSyncUsesTheWholeBudgetAndCoupaNeverRefuses() {
        var customer = new Customer(world, worker, COUPA.url());

        customer.onboards(CLIENT, SECRET);

        var run = customer.lastRun();
        long pages = run.resources().stream().mapToLong(SyncResource::pages).sum();
        assertThat(run.status()).isEqualTo(SyncStatus.COMPLETED);
        assertThat(COUPA.stats().rejected()).isZero();
        assertThat(took(run)).isLessThan(Duration.ofMillis(pages * 1_000 / 25 * 13 / 10));
        new Copies(worker, customer.id().value()).equal(COUPA.snapshot());
    }

    @Test
    void whoIsWaitedForGetsThroughWhileTwoFullSyncsTakeAllTheyCan() {
        var one = new Customer(world, worker, SMALLER.url());
        var other = new Customer(world, worker, SMALLER.url());
        one.beginsFullSync();
        other.beginsFullSync();
        long began = System.nanoTime();
        var probed = one.onboarding().probeRequisitions(Customer.OWNER);
        var waited = Duration.ofNanos(System.nanoTime() - began);

        assertThat(probed).hasSize(4);
        assertThat(waited).isLessThan(Duration.ofSeconds(2));
        assertThat(one.lastRun().active() && other.lastRun().active())
                .as("both still ran")
                .isTrue();
        one.isLive();
        other.isLive();
        assertThat(SMALLER.stats().rejected()).isZero();
    }

    @Test
    void aCoupaThatTakesLessThanItShouldIsReadAllTheSame() {
        var customer = new Customer(world, worker, STRICTER.url());

        customer.onboards(CLIENT, SECRET);

        assertThat(STRICTER.stats().rejected())
                .as("after a refusal it slows down")
                .isBetween(1, 12);
        assertThat(customer.lastRun().status()).isEqualTo(SyncStatus.COMPLETED);
        new Copies(worker, customer.id().value()).equal(STRICTER.snapshot());
    }

    private static Duration took(SyncRun run) {
        return Duration.between(run.startedAt().orElseThrow(), run.finishedAt().orElseThrow());
    }
}
