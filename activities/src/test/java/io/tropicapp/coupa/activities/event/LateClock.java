package io.tropicapp.coupa.activities.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, plus what a test lets pass. */
final class LateClock extends Clock {

    private volatile Duration passed = Duration.ZERO;

    synchronized void passes(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(passed);
    }

    @Override
    public ZoneOffset getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nobody asks this clock for its zone");
    }
}
