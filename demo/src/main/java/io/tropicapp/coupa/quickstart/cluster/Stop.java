package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Said once, to all who make load. */
final class Stop {

    private final CountDownLatch said = new CountDownLatch(1);

    void say() {
        said.countDown();
    }

    boolean isSaid() {
        return said.getCount() == 0;
    }

    /** Until it is said, or for that long. */
    void await(Duration atMost) {
        try {
            var unused = said.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }
}
