package io.tropicapp.coupa.activities.onboarding;

import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.coupa.Elsewhere;
import io.tropicapp.coupa.client.CoupaException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks Coupa several things at once while a person waits. What fails in passing is tried again, and nothing is waited for beyond
 * the deadline.
 */
final class Questions implements AutoCloseable {

    private static final int TRIES = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CoupaSettings.Check patience;
    private final long end;

    Questions(CoupaSettings.Check patience) {
        this.patience = patience;
        this.end = System.nanoTime() + patience.within().toNanos();
    }

    /** Something that was asked. */
    record Question<T>(Future<T> answer, AtomicReference<@Nullable CoupaException> lastFailure) {}

    <T> Question<T> ask(Supplier<T> call) {
        return ask(call, any -> true);
    }

    /** @param enough whether an answer will do; if not, it is asked again */
    <T> Question<T> ask(Supplier<T> call, Predicate<T> enough) {
        var lastFailure = new AtomicReference<@Nullable CoupaException>();
        return new Question<>(
                threads.submit(Elsewhere.goingOn(() -> stubbornly(call, enough, lastFailure))), lastFailure);
    }

    /**
     * @throws CoupaException of the last try
     * @throws TooLate if no try has ended before the deadline
     */
    <T> T answer(Question<T> question) {
        try {
            return question.answer().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Optional.<RuntimeException>ofNullable(question.lastFailure().get())
                    .orElseGet(() -> new TooLate(patience.within()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApplicationFailure.newFailure("The worker stops; another one asks again", "Interrupted");
        }
    }

    /** Without a pause of its own after a 429: the budget holds the next call back for as long as Coupa asks. */
    private <T> T stubbornly(
            Supplier<T> call, Predicate<T> enough, AtomicReference<@Nullable CoupaException> lastFailure)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                var answer = call.get();
                if (tries == TRIES || enough.test(answer)) {
                    return answer;
                }
                Thread.sleep(patience.pause());
            } catch (CoupaException.Throttled e) {
                throwIfLast(tries, e, lastFailure);
            } catch (CoupaException.Unavailable e) {
                throwIfLast(tries, e, lastFailure);
                Thread.sleep(patience.pause());
            }
        }
    }

    private static void throwIfLast(
            int tries, CoupaException failure, AtomicReference<@Nullable CoupaException> lastFailure) {
        if (tries == TRIES || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        lastFailure.set(failure);
    }

    /** Interrupts what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Coupa did not answer at all. */
    static final class TooLate extends RuntimeException {

        TooLate(Duration waited) {
            super("Coupa does not answer within %s".formatted(inWords(waited)));
        }

        private static String inWords(Duration time) {
            return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " milliseconds";
        }
    }
}
