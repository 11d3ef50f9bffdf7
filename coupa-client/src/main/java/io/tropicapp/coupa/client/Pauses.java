package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How long to hold off after a 429: as long as Coupa says. Where it does not say, one second, and twice as long each time that
 * a pause did not help, up to half a minute; each up to a quarter longer, so that many who wait do not come back at once.
 */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int DOUBLED_AT_MOST = 5;

    private final LongSupplier nanos;
    private final DoubleSupplier random;
    private int inARow;
    private long throttledAt;

    Pauses(LongSupplier nanos, DoubleSupplier random) {
        this.nanos = nanos;
        this.random = random;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** A request that was already under way when the last pause began says nothing about it. */
    synchronized Duration after(CoupaException.Throttled throttled, long sentAt) {
        if (inARow == 0 || sentAt - throttledAt > 0) {
            inARow++;
            throttledAt = nanos.getAsLong();
        }
        return throttled.retryAfter().orElseGet(this::ours);
    }

    synchronized void served(long sentAt) {
        if (inARow > 0 && sentAt - throttledAt > 0) {
            inARow = 0;
        }
    }

    private Duration ours() {
        var pause = FIRST.multipliedBy(1L << Math.min(DOUBLED_AT_MOST, inARow - 1));
        return pause.plusMillis((long) (pause.toMillis() / 4.0 * random.getAsDouble()));
    }
}
