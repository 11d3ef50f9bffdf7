package io.tropicapp.coupa.activities.sync;

import io.temporal.activity.ActivityExecutionContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How often and how long a pull has failed without a page. Remembered from attempt to attempt in the heartbeat. */
final class Patience {

    private final ActivityExecutionContext context;
    private final Duration patience;
    private final Clock clock;
    private Standstill standstill;

    /** @param since the first of the failures */
    record Standstill(int failures, Instant since) {}

    private Patience(ActivityExecutionContext context, Duration patience, Clock clock, Standstill standstill) {
        this.context = context;
        this.patience = patience;
        this.clock = clock;
        this.standstill = standstill;
    }

    static Patience of(ActivityExecutionContext context, Duration patience, Clock clock) {
        var known = context.getHeartbeatDetails(Standstill.class);
        return new Patience(context, patience, clock, known.orElseGet(() -> none(clock)));
    }

    private static Standstill none(Clock clock) {
        return new Standstill(0, clock.instant());
    }

    /** Nothing is new, but it goes on. */
    synchronized void alive() {
        context.heartbeat(standstill);
    }

    /** A page came. */
    synchronized void restored() {
        remember(none(clock));
    }

    /** Another failure. How many there were in a row, this one included. */
    synchronized int failedAgain() {
        var before = standstill.failures() == 0 ? none(clock) : standstill;
        remember(new Standstill(before.failures() + 1, before.since()));
        return standstill.failures();
    }

    /** Whether it has gone on for too long. */
    synchronized boolean isOver() {
        return Duration.between(standstill.since(), clock.instant()).compareTo(patience) >= 0;
    }

    private synchronized void remember(Standstill now) {
        standstill = now;
        context.heartbeat(now);
    }
}
