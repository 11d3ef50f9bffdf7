package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final Pauses pauses = new Pauses(nanos::get, () -> 0);

    @Test
    void eachPauseThatDidNotHelpIsFollowedByOneTwiceAsLongUpToHalfAMinute() {
        assertThat(IntStream.range(0, 8).mapToObj(i -> throttledNow().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L);
    }

    @Test
    void requestsThatWereUnderWayTogetherAreThrottledOnce() {
        long sentAt = nanos.get();

        assertThat(pauses.after(throttled(), sentAt)).hasSeconds(1);
        nanos.incrementAndGet();
        assertThat(pauses.after(throttled(), sentAt)).hasSeconds(1);
        assertThat(pauses.after(throttled(), sentAt)).hasSeconds(1);
    }

    @Test
    void anAnswerAfterThePauseEndsTheRow() {
        throttledNow();
        throttledNow();
        pauses.served(nanos.incrementAndGet());

        assertThat(throttledNow()).hasSeconds(1);
    }

    @Test
    void anAnswerToARequestFromBeforeThePauseDoesNot() {
        long before = nanos.get();
        throttledNow();
        pauses.served(before);

        assertThat(throttledNow()).hasSeconds(2);
    }

    @Test
    void eachIsUpToAQuarterLonger() {
        var late = new Pauses(nanos::get, () -> 0.999);

        assertThat(late.after(throttled(), nanos.get())).isBetween(Duration.ofMillis(1200), Duration.ofMillis(1250));
    }

    @Test
    void whatCoupaAsksForIsObeyedToTheSecond() {
        var asking =
                new CoupaException.Throttled(Evidence.without("GET /api/users"), Optional.of(Duration.ofSeconds(3)));

        assertThat(new Pauses(nanos::get, () -> 0.9).after(asking, nanos.get())).hasSeconds(3);
    }

    private Duration throttledNow() {
        return pauses.after(throttled(), nanos.incrementAndGet());
    }

    private static CoupaException.Throttled throttled() {
        return new CoupaException.Throttled(Evidence.without("GET /api/users"), Optional.empty());
    }
}
