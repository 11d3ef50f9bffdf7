package io.tropicapp.coupa.client;

import java.time.Duration;

/**
 * How long to wait for Coupa.
 *
 * @param call for all of an attempt, the body included; waiting for the request budget is not part of it
 * @param freshToken before a token that was refused right after it was made is tried once more: Coupa advises five seconds
 *     between getting a token and using it (Compass, OpenID Connect Clients)
 */
public record CoupaTimeouts(Duration connect, Duration read, Duration call, Duration freshToken) {

    public static final CoupaTimeouts DEFAULTS = new CoupaTimeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(50), Duration.ofSeconds(5));

    /** @throws IllegalArgumentException if one is not positive: OkHttp takes zero for "for ever" */
    public CoupaTimeouts {
        if (!connect.isPositive() || !read.isPositive() || !call.isPositive() || !freshToken.isPositive()) {
            throw new IllegalArgumentException("Timeouts must be positive");
        }
    }
}
