package io.tropicapp.coupa.simulator.fault;

import java.time.Duration;
import java.util.Optional;

/** What goes wrong with a request. */
public sealed interface Effect {

    /** The body of a scripted status. */
    enum Body {
        JSON,
        HTML,
        TEXT,
        EMPTY
    }

    /** Answered with this status, without looking at the request. */
    record Status(int status, Body body, Optional<Duration> retryAfter) implements Effect {}

    /** Done as asked, then answered with this status as if it had not been: a gateway gave up waiting. */
    record StatusAfter(int status, Body body) implements Effect {}

    /** Answered rightly, but that much later. */
    record Latency(Duration delay) implements Effect {}

    /** Answered with the right status and the first half of the body, as if that were all. */
    record Garbled() implements Effect {}

    /** Not answered: the connection is closed, before the first byte or in the midst of the body. */
    record Dropped(boolean midway) implements Effect {}

    /** Done as asked, and not answered: the connection is closed once the effect is there. */
    record DroppedAfter() implements Effect {}

    /** Done as asked, and answered rightly, but that much later: whoever sent it still waits. */
    record AnsweredLate(Duration delay) implements Effect {}

    /** Not answered, and done as asked only so much later than the connection was closed. */
    record TakingEffectLate(Duration delay) implements Effect {}
}
