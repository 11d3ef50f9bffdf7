package io.tropicapp.coupa.simulator.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * How much an instance takes.
 *
 * @param perSecond requests a second in the long run; Coupa says 25 ("Exception handling and error codes")
 * @param burst how many may come at once beyond that; Coupa says 20
 * @param retryAfter what refusals say in {@code Retry-After}, in whole seconds; Coupa does not say that it sends one
 */
public record RateLimit(double perSecond, int burst, Optional<Duration> retryAfter) {

    /** What Coupa documents, without {@code Retry-After}. */
    public static final RateLimit COUPA = new RateLimit(25, 20, Optional.empty());

    /** Far more than anybody sends, for tests that are about something else. */
    public static final RateLimit GENEROUS = new RateLimit(1_000_000, 1_000_000, Optional.empty());

    public RateLimit {
        if (!(perSecond > 0) || burst < 0) {
            throw new IllegalArgumentException(
                    "A limit takes more than 0 requests a second and no less than 0 in a burst, not %s and %d"
                            .formatted(perSecond, burst));
        }
    }
}
