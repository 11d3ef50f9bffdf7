package io.tropicapp.coupa.activities.coupa;

import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.RequestBudget;
import io.tropicapp.coupa.store.budget.BudgetLimits;
import io.tropicapp.coupa.store.budget.InstanceBudgets;
import java.time.Duration;

/** The budget of one Coupa instance, shared by all workers through Postgres. */
final class SharedBudget implements RequestBudget {

    /** Below the heartbeat timeout of a pull: nobody waits in line for longer than a worker may be silent. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final InstanceBudgets budgets;
    private final String host;
    private final BudgetLimits limits;
    private final BearableRate rate;

    SharedBudget(InstanceBudgets budgets, String host, BudgetLimits limits, BearableRate rate) {
        this.budgets = budgets;
        this.host = host;
        this.limits = limits;
        this.rate = rate;
    }

    @Override
    public void acquire(Priority priority) throws InterruptedException {
        var wait = take(priority);
        while (!wait.isZero()) {
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw CoupaException.Throttled.resting(wait);
            }
            Thread.sleep(wait);
            wait = take(priority);
        }
    }

    private Duration take(Priority priority) {
        var bearable = new BudgetLimits(rate.now(), limits.burst(), limits.reserve());
        return budgets.tryAcquire(host, priority == Priority.INTERACTIVE, bearable);
    }

    @Override
    public void throttled(Duration pause) {
        rate.refused();
        budgets.pause(host, pause);
    }
}
