package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tropicapp.coupa.client.RequestBudget.Priority;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InMemoryRequestBudgetTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final InMemoryRequestBudget budget = new InMemoryRequestBudget(25, 20, 4, nanos::get);

    @Test
    void aBurstIsAllowedAndThenOneEveryFortyMilliseconds() {
        assertThat(takenAtOnce(Priority.INTERACTIVE)).isEqualTo(20);

        assertThat(budget.tryAcquire(Priority.INTERACTIVE)).isEqualTo(Duration.ofMillis(40));
        goOn(Duration.ofMillis(40));
        assertThat(takenAtOnce(Priority.INTERACTIVE)).isEqualTo(1);
    }

    @Test
    void inTheLongRunThereAreTwentyFiveASecond() {
        takenAtOnce(Priority.INTERACTIVE);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            goOn(Duration.ofMillis(100));
            taken += takenAtOnce(Priority.INTERACTIVE);
        }

        assertThat(taken).isEqualTo(250);
    }

    @Test
    void aLongRestSavesUpNoMoreThanTheBurst() {
        goOn(Duration.ofHours(1));

        assertThat(takenAtOnce(Priority.INTERACTIVE)).isEqualTo(20);
    }

    @Test
    void bulkLeavesTheReserveToPeople() {
        assertThat(takenAtOnce(Priority.BULK)).isEqualTo(16);
        assertThat(takenAtOnce(Priority.INTERACTIVE)).isEqualTo(4);
    }

    @Test
    void afterA429NobodySendsUntilThePauseIsOverAndThenWithoutABurst() {
        budget.throttled(Duration.ofSeconds(3));
        budget.throttled(Duration.ofSeconds(1));

        assertThat(budget.tryAcquire(Priority.INTERACTIVE)).isEqualTo(Duration.ofSeconds(3));
        goOn(Duration.ofSeconds(3));
        assertThat(takenAtOnce(Priority.INTERACTIVE)).isZero();
        goOn(Duration.ofMillis(40));
        assertThat(takenAtOnce(Priority.INTERACTIVE)).isEqualTo(1);
    }

    @Test
    void whoWaitsGetsItsTurn() throws InterruptedException {
        var quick = new InMemoryRequestBudget(1000, 1, 0);

        for (int i = 0; i < 5; i++) {
            quick.acquire(Priority.BULK);
        }

        assertThat(quick.tryAcquire(Priority.BULK)).isLessThanOrEqualTo(Duration.ofMillis(1));
    }

    @Test
    void aBudgetThatWouldNeverLetBulkThroughIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryRequestBudget(25, 4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new InMemoryRequestBudget(0, 20, 4));
    }

    private int takenAtOnce(Priority priority) {
        int taken = 0;
        while (budget.tryAcquire(priority).isZero()) {
            taken++;
        }
        return taken;
    }

    private void goOn(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
