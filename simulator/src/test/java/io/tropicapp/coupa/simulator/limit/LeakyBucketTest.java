package io.tropicapp.coupa.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakyBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LeakyBucket bucket = new LeakyBucket(RateLimit.COUPA, nanos::get);

    @Test
    void oneAndTheBurstPassAtOnce() {
        assertThat(passing(100)).isEqualTo(21);
    }

    @Test
    void afterABurstTwentyFiveASecondPass() {
        passing(21);

        nanos.addAndGet(1_000_000_000);

        assertThat(passing(21)).isEqualTo(21);
        nanos.addAndGet(40_000_000);
        assertThat(passing(10)).isEqualTo(1);
    }

    @Test
    void aSteadyTwentyFiveASecondIsNeverRefused() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(bucket.pass()).isTrue();
            nanos.addAndGet(40_000_000);
        }
    }

    @Test
    void whatIsRefusedDoesNotCount() {
        passing(10_000);

        nanos.addAndGet(40_000_000);

        assertThat(passing(1)).isEqualTo(1);
    }

    private long passing(int attempts) {
        return IntStream.range(0, attempts).filter(attempt -> bucket.pass()).count();
    }
}
