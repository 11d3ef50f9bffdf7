package io.tropicapp.coupa.quickstart.cluster;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Looks when a worker that is being ended stops saying that it is ready. */
final class Readiness {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final CompletableFuture<Duration> went = new CompletableFuture<>();

    /** Looks from now on. */
    Readiness(Health health) {
        long begin = System.nanoTime();
        Thread.ofPlatform().name("readiness").daemon().start(() -> {
            while (health.isReady()) {
                Pause.of(LOOK_EVERY);
            }
            went.complete(Duration.ofNanos(System.nanoTime() - begin));
        });
    }

    Duration wentAfter() {
        return went.join();
    }
}
