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

    SharedBudget(InstanceBudgets budgets, String host, BudgetLimits limits) {
        this.budgets = budgets;
        this.host = host;
        this.limits = limits;
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
        return budgets.tryAcquire(host, priority == Priority.INTERACTIVE, limits);
    }

    @Override
    public void throttled(Duration pause) {
        budgets.pause(host, pause);
    }
}
