package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncStatus;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A machine is lost in the middle of a full sync. */
class KilledWorkerTest {

    private static final int USERS = 1_500;
    private static final int SUPPLIERS = 300;
    private static final int CONTRACTS = 60;
    private static final Duration UNTIL_IT_IS_MISSED = Duration.ofMinutes(3);

    /** Slow enough to be killed in the midst of it. */
    private static final String[] BUDGET = {"coupa.budget.per-second=25", "coupa.budget.burst=10"};

    @Test
    void aWorkerKilledInTheMiddleOfAFullSyncIsContinuedFromItsCursorByAnother() throws InterruptedException {
        var options = SimulatorOptions.defaults().withSize(USERS, SUPPLIERS, CONTRACTS);
        try (var coupa = Simulator.start(options.withLimit(RateLimit.GENEROUS));
                var world = World.with(coupa.url());
                var office = world.office()) {
            var customer = new Customer(world, office.context(), coupa.url());
            try (var first = world.workerProcess(BUDGET)) {
                customer.beginsFullSync();
                Customer.eventually(() -> users(customer.lastRun()).readCount() >= 400);
                first.kill();
            }
            var before = customer.lastRun();
            coupa.resetStats();
            world.letTimePass(UNTIL_IT_IS_MISSED);

            try (var second = world.worker(BUDGET)) {
                customer.isLive();
                new Copies(second, customer.id().value()).equal(coupa.snapshot());
            }

            var after = customer.lastRun();
            assertThat(before.status()).isEqualTo(SyncStatus.RUNNING);
            assertThat(users(before).readCount()).isLessThan(USERS);
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.status()).isEqualTo(SyncStatus.COMPLETED);
            assertThat(after.mode().name()).isEqualTo(SyncMode.FULL.name());
            assertThat(users(after).attempts()).isEqualTo(2);
            assertThat(after.resources())
                    .extracting(SyncResource::readCount)
                    .as("every row was read once")
                    .containsExactly((long) USERS, (long) SUPPLIERS, (long) CONTRACTS);
            assertThat(coupa.stats().requestsTo("/api/users"))
                    .as("every request brought a page that was not there yet, but for the one that found no more")
                    .isEqualTo(
                            Math.toIntExact(users(after).pages() - users(before).pages() + 1));
        }
    }

    private static SyncResource users(SyncRun run) {
        return run.resources().getFirst();
    }
}
