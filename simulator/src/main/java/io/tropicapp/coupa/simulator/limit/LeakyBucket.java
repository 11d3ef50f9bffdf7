package io.tropicapp.coupa.simulator.limit;

import java.util.function.LongSupplier;

/**
 * Fills by one with each request that passes and drains at the steady rate. One request always fits an empty bucket; the
 * burst comes on top. What does not fit is refused and does not fill it.
 */
final class LeakyBucket {

    private final RateLimit limit;
    private final LongSupplier nanos;
    private double level;
    private long drained;

    LeakyBucket(RateLimit limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        this.drained = nanos.getAsLong();
    }

    synchronized boolean pass() {
        long now = nanos.getAsLong();
        level = Math.max(0, level - (now - drained) / 1e9 * limit.perSecond());
        drained = now;
        boolean fits = level <= limit.burst();
        level += fits ? 1 : 0;
        return fits;
    }
}
