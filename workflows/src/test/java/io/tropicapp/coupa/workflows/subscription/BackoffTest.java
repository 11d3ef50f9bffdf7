package io.tropicapp.coupa.workflows.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final UUID chance = UUID.fromString("7f3a0c1e-52d4-4c7b-9a64-0d2f5b8e9c31");

    @Test
    void growsFromSecondsToHalfAnHour() {
        assertThat(Backoff.after(0, chance)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Backoff.after(3, chance)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(Backoff.after(1_000_000, chance)).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
    }

    @Test
    void thoseThatFailTogetherAreNotTriedTogether() {
        assertThat(Backoff.after(5, chance)).isNotEqualTo(Backoff.after(5, new UUID(0, 1)));
    }
}
