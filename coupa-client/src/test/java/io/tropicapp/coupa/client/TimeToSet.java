package io.tropicapp.coupa.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that goes only when it is told, or when somebody sleeps by it. */
final class TimeToSet extends Clock implements Waiting {

    final List<Duration> slept = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    synchronized void goOn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void sleep(Duration pause) {
        slept.add(pause);
        goOn(pause);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
