package io.tropicapp.coupa.client;

/** Waits until a request may be sent, and makes everybody wait when Coupa says that there were too many. */
final class WithinBudget implements Exchange {

    private final RequestBudget budget;
    private final RequestBudget.Priority priority;
    private final Pauses pauses;
    private final Exchange next;

    WithinBudget(RequestBudget budget, RequestBudget.Priority priority, Pauses pauses, Exchange next) {
        this.budget = budget;
        this.priority = priority;
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
        try {
            budget.acquire(priority);
        } catch (InterruptedException e) {
            throw Interruption.of(call);
        }
    }
}
