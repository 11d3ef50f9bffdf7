package io.tropicapp.coupa.activities.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PulseTest {

    @Test
    void itBeatsOnWithoutBeingAsked() throws Exception {
        var beats = new CountDownLatch(3);
        try (var pulse = new Pulse(beats::countDown, Duration.ofMillis(1))) {
            pulse.start();

            assertThat(beats.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
