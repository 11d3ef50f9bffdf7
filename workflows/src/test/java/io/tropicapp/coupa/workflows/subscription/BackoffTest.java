package io.tropicapp.coupa.workflows.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Random random = new Random(7);

    @Test
    void growsFromSecondsToHalfAnHour() {
        assertThat(Backoff.after(0, random)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Backoff.after(3, random)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(Backoff.after(1_000_000, random)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
    }

    @Test
    void thoseThatFailTogetherAreNotTriedTogether() {
        assertThat(Backoff.after(5, random)).isNotEqualTo(Backoff.after(5, random));
    }
}
