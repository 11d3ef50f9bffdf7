package io.tropicapp.coupa.simulator.company;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same for the same seed, table and row, however many rows there are before or after. */
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String table, int index) {
        return new Dice(new SplittableRandom((seed * 31 + table.hashCode()) * 1_000_003 + index));
    }

    /** Inclusive on both ends. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean percent(int likelihood) {
        return random.nextInt(100) < likelihood;
    }

    Duration upTo(Duration longest) {
        return Duration.ofSeconds(random.nextLong(Math.max(1, longest.toSeconds())));
    }
}
