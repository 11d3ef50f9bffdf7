package io.tropicapp.coupa.activities.event;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of sending one event.
 *
 * @param code what the receiver answered, if it answered
 * @param failure for a person; empty if the event was taken
 * @param pause how long the receiver asks to wait
 */
record Reception(Optional<Integer> code, Optional<String> failure, Optional<Duration> pause) {

    private static final int GONE = 410;

    static Reception unanswered(String failure) {
        return new Reception(Optional.empty(), Optional.of(failure), Optional.empty());
    }

    boolean taken() {
        return failure.isEmpty();
    }

    /** Whether nothing more is ever to be sent there. */
    boolean gone() {
        return code.equals(Optional.of(GONE));
    }
}
