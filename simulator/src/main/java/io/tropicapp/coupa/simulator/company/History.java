package io.tropicapp.coupa.simulator.company;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the rows of a table were made and last changed. The past is fixed, so that the same seed gives the same rows on
 * any day. Higher ids were made later. Part of the older rows were touched by one import, in one and the same second:
 * more than a page of them in a table of 200 rows or more.
 */
final class History {

    static final Instant START = Instant.parse("2019-01-07T16:00:00Z");
    static final Instant IMPORT = Instant.parse("2025-11-12T06:30:00Z");
    static final Instant END = Instant.parse("2026-06-30T17:00:00Z");

    private final int rows;
    private final int importEvery;

    History(int rows) {
        this.rows = rows;
        this.importEvery = Math.clamp(rows / 100, 3, 8);
    }

    Instant created(int index, Dice dice) {
        Duration step = Duration.between(START, END).dividedBy(rows + 1L);
        return START.plus(step.multipliedBy(index)).plus(dice.upTo(step)).truncatedTo(ChronoUnit.SECONDS);
    }

    Instant updated(int index, Instant created, Dice dice) {
        return imported(index) ? IMPORT : created.plus(dice.upTo(Duration.between(created, END)));
    }

    private boolean imported(int index) {
        return index % importEvery == 0 && index < rows * 6 / 10;
    }
}
