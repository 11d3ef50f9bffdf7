package io.tropicapp.coupa.activities.coupa;

import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The one place that says when Temporal tries again. The server adds no randomness of its own, and many that fail together
 * would come back together.
 */
public final class CoupaFailures {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration STILL_GIVEN_WORK = Duration.ofSeconds(5);

    private CoupaFailures() {}

    /**
     * Tried again after what Coupa asks, or else as {@link #unavailable}, and up to a fifth later. Expected, hence benign: no error metric, no stack trace.
     *
     * @param inARow how many failures there were without a page between them, this one included
     */
    public static ApplicationFailure throttled(String message, Optional<Duration> retryAfter, int inARow) {
        return failure("CoupaThrottled", message, stretched(retryAfter.orElseGet(() -> curve(inARow)), 0, 20));
    }

    /**
     * Tried again after one second, two, four and so on up to five minutes, give or take a third.
     *
     * @param inARow how many failures there were without a page between them, this one included
     */
    public static ApplicationFailure unavailable(String message, int inARow) {
        return failure("CoupaUnavailable", message, stretched(curve(inARow), -30, 30));
    }

    /**
     * For an attempt that its worker ends because it stops. Tried again after five seconds: until then that worker may still be
     * given work, and would get the same back, again and again.
     */
    public static ApplicationFailure handedOver() {
        return failure("HandedOver", "The worker stops; another one goes on", stretched(STILL_GIVEN_WORK, 0, 20));
    }

    private static ApplicationFailure failure(String type, String message, Duration delay) {
        return ApplicationFailure.newBuilder()
                .setType(type)
                .setMessage(message)
                .setNextRetryDelay(delay)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }

    private static Duration curve(int inARow) {
        var wait = FIRST.multipliedBy(1L << Math.min(9, Math.max(0, inARow - 1)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration stretched(Duration delay, int fromPercent, int toPercent) {
        return delay.multipliedBy(100 + ThreadLocalRandom.current().nextInt(fromPercent, toPercent + 1))
                .dividedBy(100);
    }
}
