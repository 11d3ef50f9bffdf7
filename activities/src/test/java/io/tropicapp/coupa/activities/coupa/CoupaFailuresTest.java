package io.tropicapp.coupa.activities.coupa;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CoupaFailuresTest {

    @RepeatedTest(20)
    void afterALimitItIsTriedAgainWhenCoupaAsksAndUpToAFifthLater() {
        var failure = CoupaFailures.throttled("Slow down", Optional.of(Duration.ofSeconds(100)), 7);

        assertThat(delay(failure)).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
    }

    @RepeatedTest(20)
    void whatFailsInARowIsTriedEverMoreSlowly() {
        assertThat(delay(CoupaFailures.unavailable("Down", 1)))
                .isBetween(Duration.ofMillis(700), Duration.ofMillis(1_300));
        assertThat(delay(CoupaFailures.unavailable("Down", 4)))
                .isBetween(Duration.ofMillis(5_600), Duration.ofMillis(10_400));
    }

    @RepeatedTest(20)
    void neverMoreSlowlyThanEveryFiveMinutes() {
        assertThat(delay(CoupaFailures.unavailable("Down", 1_000)))
                .isBetween(Duration.ofSeconds(210), Duration.ofSeconds(390));
    }

    @RepeatedTest(20)
    void whatAStoppingWorkerHandsOverWaitsUntilItIsGivenNoMoreWork() {
        var failure = CoupaFailures.handedOver();

        assertThat(delay(failure)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getCategory()).isEqualTo(ApplicationErrorCategory.BENIGN);
    }

    @Test
    void suchFailuresAreExpected() {
        assertThat(CoupaFailures.unavailable("Down", 1).getCategory()).isEqualTo(ApplicationErrorCategory.BENIGN);
    }

    private static Duration delay(ApplicationFailure failure) {
        return Objects.requireNonNull(failure.getNextRetryDelay());
    }
}
