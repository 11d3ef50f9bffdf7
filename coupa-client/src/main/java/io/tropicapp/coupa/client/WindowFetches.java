package io.tropicapp.coupa.client;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fetches windows, several at a time. */
final class WindowFetches<T extends CoupaRecord> implements AutoCloseable {

    private final Index<T> index;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<Window<T>> fetched = new ExecutorCompletionService<>(threads);
    private int underWay;

    WindowFetches(Index<T> index) {
        this.index = index;
    }

    int underWay() {
        return underWay;
    }

    void ask(IdRange range) {
        fetched.submit(index.elsewhere(() -> fetch(range)));
        underWay++;
    }

    /** Whichever comes first. */
    Window<T> next() throws InterruptedException, ExecutionException {
        var window = fetched.take();
        underWay--;
        return window.get();
    }

    Window<T> now(IdRange range) throws InterruptedException {
        try {
            return fetch(range);
        } catch (CoupaException.Unavailable e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw e;
        }
    }

    private Window<T> fetch(IdRange range) {
        var query = Query.all().where("id", Operator.GT, range.after());
        var bounded = range.to() == Long.MAX_VALUE ? query : query.where("id", Operator.LT_OR_EQ, range.to());
        return new Window<>(range, index.page(bounded.orderBy("id").limit(Query.LARGEST_PAGE)));
    }

    /** Interrupts what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
