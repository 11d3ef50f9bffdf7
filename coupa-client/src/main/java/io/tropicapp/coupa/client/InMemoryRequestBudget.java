package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A token bucket for one process that alone calls its Coupa instance. */
public final class InMemoryRequestBudget implements RequestBudget {

    private final double perNano;
    private final double burst;
    private final double reserve;
    private final LongSupplier nanos;
    private double tokens;
    private long refilledAt;
    private long pausedUntil;

    /** What Coupa gives an instance: 25 a second and a burst of 20, of which 4 are kept for people. */
    public InMemoryRequestBudget() {
        this(25, 20, 4);
    }

    /**
     * @param perSecond requests a second in the long run
     * @param burst requests at once after a pause
     * @param reserve of the burst, so many are kept for people
     * @throws IllegalArgumentException if these leave nothing for anybody
     */
    public InMemoryRequestBudget(double perSecond, double burst, double reserve) {
        this(perSecond, burst, reserve, System::nanoTime);
    }

    InMemoryRequestBudget(double perSecond, double burst, double reserve, LongSupplier nanos) {
        if (!(perSecond > 0 && reserve >= 0 && burst >= reserve + 1)) {
            throw new IllegalArgumentException(
                    "A budget needs requests to give, and a burst of one more than its reserve at least");
        }
        this.perNano = perSecond / 1e9;
        this.burst = burst;
        this.reserve = reserve;
        this.nanos = nanos;
        this.tokens = burst;
        this.refilledAt = nanos.getAsLong();
        this.pausedUntil = refilledAt;
    }

    @Override
    public void acquire(Priority priority) throws InterruptedException {
        var wait = tryAcquire(priority);
        while (!wait.isZero()) {
            Thread.sleep(wait);
            wait = tryAcquire(priority);
        }
    }

    /** Zero if the request may be sent; else how long to wait before asking again. */
    synchronized Duration tryAcquire(Priority priority) {
        long now = nanos.getAsLong();
        if (now - pausedUntil < 0) {
            return Duration.ofNanos(pausedUntil - now);
        }
        tokens = Math.min(burst, tokens + (now - refilledAt) * perNano);
        refilledAt = now;
        double needed = priority == Priority.BULK ? 1 + reserve : 1;
        if (tokens >= needed) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(1, (long) Math.ceil((needed - tokens) / perNano)));
    }

    @Override
    public synchronized void throttled(Duration pause) {
        long until = nanos.getAsLong() + pause.toNanos();
        tokens = 0;
        pausedUntil = until - pausedUntil > 0 ? until : pausedUntil;
        refilledAt = pausedUntil;
    }
}
