package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started so far; ended in the opposite order, even in the middle of starting. */
public final class Started implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Started.class);

    private final Deque<AutoCloseable> services = new ArrayDeque<>();
    private boolean closed;

    /** As {@link #later(Function, Supplier, Console)}, where the words are known in advance. */
    public <T extends AutoCloseable> CompletableFuture<T> later(String words, Supplier<T> start, Console console) {
        return later(service -> words, start, console);
    }

    /** Starts a service on a thread of its own, and says so when it is up. */
    public <T extends AutoCloseable> CompletableFuture<T> later(
            Function<T, String> words, Supplier<T> start, Console console) {
        var result = new CompletableFuture<T>();
        Thread.ofPlatform().name("start").start(() -> {
            long begin = System.nanoTime();
            try {
                var service = start.get();
                add(service);
                console.tick(words.apply(service), Duration.ofNanos(System.nanoTime() - begin));
                result.complete(service);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** @throws QuickstartFailed if it did not start */
    public static <T> T await(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof QuickstartFailed known) {
                throw known;
            }
            LOG.error("A service does not start", e);
            throw new QuickstartFailed(
                    "A service does not start: %s".formatted(rootOf(e).getMessage()), e);
        }
    }

    private static Throwable rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Takes what runs already, so that it is ended with the rest, even if it never comes up. */
    public <T extends AutoCloseable> T hold(T service) {
        add(service);
        return service;
    }

    private synchronized void add(AutoCloseable service) {
        if (closed) {
            end(service);
            throw new QuickstartFailed("Stopped while starting");
        }
        services.push(service);
    }

    /** Ends all of it. Repeating it changes nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!services.isEmpty()) {
            end(services.pop());
        }
    }

    private static void end(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.warn("{} did not end in order", service, e);
        }
    }
}
