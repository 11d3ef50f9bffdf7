package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncStatus;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What starts by itself, on a Temporal without Schedules. */
class HourlySyncTest {

    private static final Duration PERIOD = Duration.ofMinutes(30);
    private static final Actor OPERATOR = new Actor("olga", "operator");

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;
    private Customer customer;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = aWorker();
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
        customer = new Customer(world, () -> worker, coupa.url());
        customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
    }

    @Test
    void aLiveConnectionSyncsByItselfOnceEveryPeriod() {
        aPeriodPasses();
        becomes(1);
        coupa.life().deactivateUser(1);
        aPeriodPasses();
        becomes(2);

        assertThat(scheduled()).allSatisfy(run -> {
            assertThat(run.status()).isEqualTo(SyncStatus.COMPLETED);
            assertThat(run.mode().name()).isEqualTo("INCREMENTAL");
        });
        new Copies(worker, customer.id().value()).equal(coupa.snapshot());
    }

    @Test
    void whatIsPausedDoesNotSyncByItselfAndIsNotMadeUpForWhenItIsResumed() {
        Customer.eventually(this::timerRuns);
        customer.onboarding().pause(OPERATOR);
        Customer.eventually(() -> !timerRuns());
        world.letTimePass(PERIOD.multipliedBy(3));
        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete())
                .as("but when asked")
                .isTrue();
        customer.onboarding().resume(OPERATOR);
        aPeriodPasses();

        becomes(1);
        assertThat(customer.runs(10)).hasSize(3);
    }

    @Test
    void whatWasMissedWhileNoWorkerRanRunsOnce() {
        Customer.eventually(this::timerRuns);
        worker.close();
        world.letTimePass(PERIOD.multipliedBy(5));
        worker = aWorker();

        becomes(1);
        aPeriodPasses();
        becomes(2);
    }

    @Test
    void oneThatIsDueWhileAnotherRunsDoesNotRunBesideIt() {
        coupa.faults().add(Fault.latency("/api/contracts", Duration.ofMillis(300)));
        Customer.eventually(this::timerRuns);
        var asked = customer.startsSync(SyncMode.FULL);
        Customer.eventually(() -> customer.lastRun().active());
        var running = customer.lastRun();
        long timers = world.timersStarted(timer());
        aPeriodPasses();

        Customer.eventually(() -> world.timersStarted(timer()) > timers);
        assertThat(customer.lastRun())
                .as("the one that is due gave way")
                .satisfies(last -> assertThat(last.id()).isEqualTo(running.id()))
                .satisfies(last -> assertThat(last.active()).isTrue());
        assertThat(asked.join().complete()).isTrue();
        coupa.faults().clear();
        aPeriodPasses();
        becomes(1);
    }

    private void aPeriodPasses() {
        Customer.eventually(this::timerRuns);
        world.letTimePass(PERIOD);
    }

    private String timer() {
        return SyncTimer.workflowId(customer.id());
    }

    private boolean timerRuns() {
        return world.waitsForATimer(timer());
    }

    private void becomes(int runs) {
        Customer.eventually(
                () -> scheduled().size() >= runs && !scheduled().getFirst().active());
        Customer.eventually(this::timerRuns);
        assertThat(scheduled()).hasSize(runs);
    }

    private List<SyncRun> scheduled() {
        return customer.runs(50).stream()
                .filter(run -> run.trigger().equals("SCHEDULE"))
                .toList();
    }

    private static ConfigurableApplicationContext aWorker() {
        return world.worker("coupa.sync.every=" + PERIOD, "coupa.budget.per-second=500", "coupa.budget.burst=500");
    }
}
