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

    /**
     * @param perSecond requests a second in the long run
     * @param burst requests at once after a pause
     * @param reserve of the burst, so many are kept for people
     */
    public InMemoryRequestBudget(double perSecond, double burst, double reserve) {
        this(perSecond, burst, reserve, System::nanoTime);
    }

    InMemoryRequestBudget(double perSecond, double burst, double reserve, LongSupplier nanos) {
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
        if (now < pausedUntil) {
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
        tokens = 0;
        pausedUntil = Math.max(pausedUntil, nanos.getAsLong() + pause.toNanos());
        refilledAt = pausedUntil;
    }
}
