package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told, and hands the name of the thread that asks over to the others. */
final class RecordedRequests implements RequestObserver {

    final List<String> ended = new CopyOnWriteArrayList<>();
    final List<RequestBudget.Priority> waited = new CopyOnWriteArrayList<>();
    final List<String> askedBy = new CopyOnWriteArrayList<>();

    private final ThreadLocal<String> asking =
            ThreadLocal.withInitial(() -> Thread.currentThread().getName());

    @Override
    public UnderWay sending(String method, String endpoint) {
        askedBy.add(asking.get());
        return (outcome, status) -> ended.add("%s %s %s %d".formatted(method, endpoint, outcome, status));
    }

    @Override
    public void waited(RequestBudget.Priority priority, Duration time) {
        waited.add(priority);
    }

    @Override
    public <T> Callable<T> elsewhere(Callable<T> work) {
        var name = asking.get();
        return () -> {
            asking.set(name);
            return work.call();
        };
    }
}
