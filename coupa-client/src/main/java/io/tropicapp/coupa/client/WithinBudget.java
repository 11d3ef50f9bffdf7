package io.tropicapp.coupa.client;

import java.time.Duration;

/** Waits until a request may be sent, and makes everybody wait when Coupa says that there were too many. */
final class WithinBudget implements Exchange {

    private final RequestBudget budget;
    private final RequestBudget.Priority priority;
    private final RequestObserver observer;
    private final Pauses pauses;
    private final Exchange next;

    WithinBudget(
            RequestBudget budget,
            RequestBudget.Priority priority,
            RequestObserver observer,
            Pauses pauses,
            Exchange next) {
        this.budget = budget;
        this.priority = priority;
        this.observer = observer;
        this.pauses = pauses;
        this.next = next;
    }

    @Override
    public Answer send(Call call) {
        acquire(call);
        long sentAt = pauses.now();
        try {
            var answer = next.send(call);
            pauses.served(sentAt);
            return answer;
        } catch (CoupaException.Throttled e) {
            budget.throttled(pauses.after(e, sentAt));
            throw e;
        }
    }

    private void acquire(Call call) {
        long asked = pauses.now();
        try {
            budget.acquire(priority);
        } catch (InterruptedException e) {
            throw Interruption.of(call);
        } finally {
            observer.waited(priority, Duration.ofNanos(pauses.now() - asked));
        }
    }
}
