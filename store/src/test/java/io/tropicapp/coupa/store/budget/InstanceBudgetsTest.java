package io.tropicapp.coupa.store.budget;

import static io.tropicapp.coupa.store.TestStore.inTransaction;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tropicapp.coupa.store.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class InstanceBudgetsTest {

    private static final BudgetLimits LIMITS = new BudgetLimits(50, 20, 5);

    /** A rate so low that nothing comes back while a test runs. */
    private static final BudgetLimits FROZEN = new BudgetLimits(0.001, 20, 5);

    private final InstanceBudgets budgets = the(InstanceBudgets.class);
    private final String host = UUID.randomUUID() + ".coupahost.com";

    @Test
    void rateAndBurstHoldHoweverManyAsk() throws Exception {
        long start = System.nanoTime();
        var granted = AtOnce.times(8, () -> countFor(Duration.ofSeconds(2)));
        double elapsed = (System.nanoTime() - start) / 1e9;

        long total = granted.stream().mapToLong(Long::longValue).sum();

        double allowed = LIMITS.burst() - LIMITS.reserve() + LIMITS.ratePerSecond() * elapsed;
        assertThat((double) total).isBetween(allowed * 0.5, allowed + 1);
    }

    @Test
    void anIdleInstanceSavesUpNoMoreThanItsBurst() {
        takeAll(true);
        jdbc().sql("update request_budget set refilled_at = refilled_at - interval '1 year' where host = ?")
                .param(host)
                .update();

        assertThat(takeAll(true)).isEqualTo(20);
    }

    @Test
    void bulkLeavesTheReserveToPeople() {
        assertThat(takeAll(false)).isEqualTo(15);

        assertThat(takeAll(true)).isEqualTo(5);
        assertThat(budgets.tryAcquire(host, true, FROZEN)).isPositive();
    }

    @Test
    void aPersonGetsThroughWhileBulkTakesAllItCan() throws Exception {
        var personIsServed = new AtomicBoolean();
        Callable<Duration> bulk = () -> {
            while (!personIsServed.get()) {
                budgets.tryAcquire(host, false, LIMITS);
            }
            return Duration.ZERO;
        };
        Callable<Duration> person = () -> {
            long start = System.nanoTime();
            try {
                takeAsAPerson(30);
            } finally {
                personIsServed.set(true);
            }
            return Duration.ofNanos(System.nanoTime() - start);
        };

        var results = AtOnce.all(List.of(bulk, bulk, bulk, person));

        // Five of the reserve at once, 25 more at 50 a second, and room for a busy machine.
        assertThat(results.getLast()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whoIsRefusedIsToldHowLongToWait() {
        var limits = new BudgetLimits(0.1, 6, 5);
        budgets.tryAcquire(host, false, limits);

        assertThat(budgets.tryAcquire(host, false, limits)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void aPausedInstanceIsLeftAlone() {
        budgets.pause(host, Duration.ofSeconds(30));
        budgets.pause(host, Duration.ofSeconds(10));

        assertThat(budgets.tryAcquire(host, true, LIMITS)).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(31));
    }

    @Test
    void afterAPauseThereIsNoBurst() {
        takeAll(false);
        budgets.pause(host, Duration.ofSeconds(10));
        jdbc().sql("""
                        update request_budget set paused_until = paused_until - interval '10 seconds',
                            refilled_at = refilled_at - interval '10 seconds'
                        where host = ?
                        """).param(host).update();

        assertThat(takeAll(true)).isZero();
    }

    @Test
    void oneInstanceDoesNotUseUpTheBudgetOfAnother() {
        takeAll(true);

        assertThat(budgets.tryAcquire("other-" + host, false, FROZEN)).isZero();
    }

    @Test
    void theBudgetIsNotTakenInATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> inTransaction(() -> budgets.tryAcquire(host, true, LIMITS)));
    }

    @Test
    void limitsThatGrantNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BudgetLimits(0, 20, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new BudgetLimits(25, 5, 5));
    }

    private int takeAll(boolean interactive) {
        int taken = 0;
        while (budgets.tryAcquire(host, interactive, FROZEN).isZero()) {
            taken++;
        }
        return taken;
    }

    private void takeAsAPerson(int requests) {
        int taken = 0;
        while (taken < requests) {
            taken += budgets.tryAcquire(host, true, LIMITS).isZero() ? 1 : 0;
        }
    }

    private long countFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long granted = 0;
        while (System.nanoTime() < end) {
            if (budgets.tryAcquire(host, false, LIMITS).isZero()) {
                granted++;
            }
        }
        return granted;
    }
}
