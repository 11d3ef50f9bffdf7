package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A company at work while it is read. */
class LivelyCoupaTest {

    private static final SimulatorOptions COMPANY =
            SimulatorOptions.defaults().withSize(3_000, 400, 120).withLimit(RateLimit.GENEROUS);

    @Test
    void rowsThatChangeAndAppearDuringAFullSyncOf3000UsersAreAllThereAfterwardsAndNoneTwice() {
        try (var coupa = Simulator.start(COMPANY);
                var world = World.with(coupa.url());
                var worker = world.worker("coupa.budget.per-second=400", "coupa.budget.burst=50")) {
            var customer = new Customer(world, worker, coupa.url());
            coupa.faults().add(Fault.latency("/api/*", Duration.ofMillis(200)));
            coupa.bustle().start(400);

            customer.beginsFullSync();
            Customer.eventually(() -> customer.lastRun().resources().getFirst().readCount() > 3_000);
            assertThat(customer.lastRun().active())
                    .as("the full sync still runs")
                    .isTrue();
            coupa.bustle().stop();
            coupa.faults().clear();
            customer.isLive();
            var full = customer.lastRun();
            assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();

            assertThat(full.mode().name()).isEqualTo("FULL");
            assertThat(coupa.bustle().changes()).isGreaterThan(500);
            assertThat(coupa.snapshot().users()).hasSizeGreaterThan(3_050);
            assertThat(customer.lastRun().resources())
                    .allSatisfy(resource -> assertThat(resource.mode().name()).isEqualTo("INCREMENTAL"));
            new Copies(worker, customer.id().value()).equal(coupa.snapshot());
        }
    }
}
