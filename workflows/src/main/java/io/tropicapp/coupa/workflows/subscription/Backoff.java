package io.tropicapp.coupa.workflows.subscription;

import java.time.Duration;
import java.util.UUID;

/** How long to wait before a receiver is tried again: twice as long each time, up to half an hour. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Beyond these, the longest is reached. */
    private static final int DOUBLINGS = 9;

    /** So that receivers which fail together are not tried together. */
    private static final double JITTER = 0.2;

    private static final int STEPS = 1_000;

    private Backoff() {}

    /**
     * Before the next attempt, should the one at hand fail.
     *
     * @param failures before it, in a row
     * @param chance by chance, as the workflow gives it out
     */
    static Duration after(int failures, UUID chance) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        double luck = Math.floorMod(chance.getLeastSignificantBits(), STEPS) / (double) STEPS;
        double factor = 1 - JITTER + 2 * JITTER * luck;
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
