package io.tropicapp.coupa.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends single requests within the budget and counts them. One attempt each: whether to try again is the caller's to say. */
final class Transport {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long LARGEST_BODY = 32L * 1024 * 1024;

    private final OkHttpClient http;
    private final RequestBudget budget;
    private final RequestBudget.Priority priority;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger throttledInARow = new AtomicInteger();

    Transport(OkHttpClient http, RequestBudget budget, RequestBudget.Priority priority) {
        this.http = http;
        this.budget = budget;
        this.priority = priority;
    }

    Transport with(RequestBudget.Priority other) {
        return new Transport(http, budget, other);
    }

    long sent() {
        return sent.get();
    }

    /** @throws CoupaException for every answer but success, and for none */
    Answer send(String call, Request request) {
        await();
        sent.incrementAndGet();
        try (var response = http.newCall(request).execute()) {
            var body = body(call, response);
            if (response.isSuccessful()) {
                throttledInARow.set(0);
                return new Answer(call, body, date(response));
            }
            throw noted(Failures.of(call, response, body));
        } catch (IOException e) {
            throw Failures.of(call, e);
        }
    }

    private void await() {
        try {
            budget.acquire(priority);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CoupaException.Unavailable("waiting for the request budget", "interrupted");
        }
    }

    /** Read as a whole before it is parsed: a dropped connection and a garbled body are two failures. */
    private static String body(String call, Response response) throws IOException {
        var source = response.body().source();
        if (source.request(LARGEST_BODY)) {
            throw new CoupaException.Unreadable(call, "Coupa's answer is larger than 32 MiB");
        }
        return source.readUtf8();
    }

    private CoupaException noted(CoupaException failure) {
        if (failure instanceof CoupaException.Throttled throttled) {
            var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(5, throttledInARow.getAndIncrement()));
            budget.throttled(
                    throttled.retryAfter().orElse(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled));
        }
        return failure;
    }

    private static Optional<Instant> date(Response response) {
        return Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
    }
}
