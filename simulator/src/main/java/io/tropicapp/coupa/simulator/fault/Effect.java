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

    /** Answered rightly, but that much later. */
    record Latency(Duration delay) implements Effect {}

    /** Answered with the right status and the first half of the body, as if that were all. */
    record Garbled() implements Effect {}

    /** Not answered: the connection is closed, before the first byte or in the midst of the body. */
    record Dropped(boolean midway) implements Effect {}
}
