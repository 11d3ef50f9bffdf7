package io.tropicapp.coupa.activities.coupa;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many requests a second an instance bears. Coupa documents 25, but others may use the same instance, and one may be set
 * to less: with every refusal the rate falls, and then it rises slowly up to what is allowed.
 */
final class BearableRate {

    private static final double FALL = 0.7;
    private static final double LOWEST = 1;
    private static final Duration WHOLE_RISE = Duration.ofMinutes(2);

    /** Requests that were under way together are refused together: that is one refusal. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final double allowed;
    private final LongSupplier nanos;
    private double fallenTo;
    private long fellAt;

    BearableRate(double allowed, LongSupplier nanos) {
        this.allowed = allowed;
        this.nanos = nanos;
        this.fallenTo = allowed;
    }

    synchronized double now() {
        return Math.min(allowed, fallenTo + allowed * sinceItFell() / WHOLE_RISE.toNanos());
    }

    synchronized void refused() {
        if (fallenTo == allowed || sinceItFell() > TOGETHER.toNanos()) {
            fallenTo = Math.max(Math.min(LOWEST, allowed), now() * FALL);
            fellAt = nanos.getAsLong();
        }
    }

    private long sinceItFell() {
        return nanos.getAsLong() - fellAt;
    }
}
