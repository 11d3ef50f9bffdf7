package io.tropicapp.coupa.activities.coupa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BearableRateTest {

    private static final Offset<Double> CLOSELY = within(0.001);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final BearableRate rate = new BearableRate(25, nanos::get);

    @Test
    void withoutRefusalsItIsWhatIsAllowed() {
        pass(Duration.ofHours(1));

        assertThat(rate.now()).isEqualTo(25);
    }

    @Test
    void eachRefusalLowersIt() {
        rate.refused();
        assertThat(rate.now()).isCloseTo(17.5, CLOSELY);

        pass(Duration.ofMillis(1_001));
        rate.refused();
        assertThat(rate.now()).isCloseTo((17.5 + 25 * 1.001 / 120) * 0.7, CLOSELY);
    }

    @Test
    void refusalsOfTheSameSecondAreOne() {
        rate.refused();
        rate.refused();
        pass(Duration.ofMillis(999));
        rate.refused();

        assertThat(rate.now()).isGreaterThan(17);
    }

    @Test
    void itRisesAgainWithinTwoMinutesAndNoHigherThanAllowed() {
        rate.refused();
        pass(Duration.ofSeconds(12));
        assertThat(rate.now()).isCloseTo(20, CLOSELY);

        pass(Duration.ofMinutes(2));
        assertThat(rate.now()).isEqualTo(25);
    }

    @Test
    void itNeverFallsBelowOneASecond() {
        for (int i = 0; i < 100; i++) {
            rate.refused();
            pass(Duration.ofMillis(1_001));
        }

        assertThat(rate.now()).isBetween(1.0, 1.3);
    }

    @Test
    void aRateThatIsAllowedToBeLessThanOneStaysThere() {
        var slow = new BearableRate(0.5, nanos::get);

        slow.refused();

        assertThat(slow.now()).isEqualTo(0.5);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
