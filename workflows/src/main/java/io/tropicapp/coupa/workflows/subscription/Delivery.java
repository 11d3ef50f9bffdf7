package io.tropicapp.coupa.workflows.subscription;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a delivery came, as stored.
 *
 * @param epoch another, and a higher one, with whatever a person changes on the subscription
 * @param position everything up to here is delivered, or was not asked for
 * @param failures in a row
 * @param failingSince when the first of them was
 * @param nextAttempt not before then; there if it failed
 */
public record Delivery(
        State state,
        int epoch,
        long position,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> nextAttempt) {

    /** What comes of trying to deliver. */
    public enum State {
        /** There is nothing left to deliver. */
        UP_TO_DATE,
        /** There may be more to deliver. */
        MORE,
        /** The receiver did not take the next event, or did not answer. */
        FAILED,
        /** The receiver says that it is gone for good. */
        GONE,
        /** A person, or {@link EventReceiver#pause}, has paused it. */
        PAUSED,
        /** There is no such subscription any more. */
        ENDED
    }

    static final Delivery NONE_YET = new Delivery(State.MORE, 0, 0, 0, Optional.empty(), Optional.empty());

    /** There is no such subscription any more. */
    public static Delivery ended() {
        return new Delivery(State.ENDED, 0, 0, 0, Optional.empty(), Optional.empty());
    }
}
