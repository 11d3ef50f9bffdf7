package io.tropicapp.coupa.activities.sync;

import io.temporal.client.ActivityCompletionException;
import java.time.Duration;

/** Says at a steady pace that an activity goes on: Coupa may take long for a page, and longer for the first one. */
public final class Pulse implements AutoCloseable {

    /** A fraction of the time after which a silent worker is thought dead. */
    public static final Duration USUAL = Duration.ofSeconds(20);

    private final Runnable beat;
    private final Duration pace;
    private final Thread thread = Thread.ofVirtual().unstarted(this::beatOn);

    public Pulse(Runnable beat, Duration pace) {
        this.beat = beat;
        this.pace = pace;
    }

    public void start() {
        thread.start();
    }

    private void beatOn() {
        try {
            while (true) {
                beat.run();
                Thread.sleep(pace);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ActivityCompletionException e) {
            // Nobody waits for this any more: a pull finds out with its next page.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
