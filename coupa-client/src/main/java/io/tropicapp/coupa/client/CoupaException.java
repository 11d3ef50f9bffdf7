package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a call to Coupa, by who can do something about it. Messages name the call and the status, never a body,
 * a token or a secret, since they travel into logs and workflow histories.
 */
public abstract sealed class CoupaException extends RuntimeException {

    private CoupaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Coupa is down, slow, or out of reach: waiting helps. */
    public static final class Unavailable extends CoupaException {

        private final int status;

        Unavailable(String call, int status) {
            super("%s: Coupa answered %d".formatted(call, status), null);
            this.status = status;
        }

        Unavailable(String call, String what) {
            super("%s: %s".formatted(call, what), null);
            this.status = 0;
        }

        /** The HTTP status; 0 where no answer came. */
        public int status() {
            return status;
        }
    }

    /** Coupa answered 429: waiting helps, and Coupa may have said how long. */
    public static final class Throttled extends CoupaException {

        private final Optional<Duration> retryAfter;

        /** For a budget that Coupa has asked to rest for longer than anybody should wait in line. */
        public static Throttled resting(Duration pause) {
            return new Throttled("waiting for the request budget", Optional.of(pause));
        }

        Throttled(String call, Optional<Duration> retryAfter) {
            super("%s: Coupa limits us (429)".formatted(call), null);
            this.retryAfter = retryAfter;
        }

        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** Coupa refuses the client id and secret, or the token made from them: the Owner must give new ones. */
    public static final class Unauthorized extends CoupaException {

        Unauthorized(String call, String what) {
            super("%s: %s".formatted(call, what), null);
        }
    }

    /** The client does not hold one of the scopes that were asked for: the customer's Coupa administrator must add it. */
    public static final class InvalidScope extends CoupaException {

        private final Set<String> asked;

        InvalidScope(String call, Set<String> asked) {
            super("%s: Coupa does not grant all of %s".formatted(call, asked), null);
            this.asked = Set.copyOf(asked);
        }

        public Set<String> asked() {
            return asked;
        }
    }

    /**
     * The endpoint is forbidden (403) or not there (404 on an index, 405, 410, 501). In JSON, a 404 on an index never means "no
     * rows": that is an empty list.
     */
    public static final class EndpointUnavailable extends CoupaException {

        private final int status;

        EndpointUnavailable(String call, int status) {
            super(
                    "%s: %s (status %d)"
                            .formatted(
                                    call,
                                    status == 403
                                            ? "Coupa does not let this client read it"
                                            : "Coupa does not have this endpoint",
                                    status),
                    null);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** Coupa understood and said no (400, 422): whoever asked must change it. */
    public static final class Rejected extends CoupaException {

        private final List<String> reasons;

        Rejected(String call, int status, List<String> reasons) {
            super("%s: Coupa refuses it (status %d): %s".formatted(call, status, String.join("; ", reasons)), null);
            this.reasons = List.copyOf(reasons);
        }

        /** Coupa's own words. */
        public List<String> reasons() {
            return reasons;
        }
    }

    /** Coupa answered something that cannot be read, such as a web page: trying again may help, and so may a release of ours. */
    public static final class Unreadable extends CoupaException {

        Unreadable(String call, String what) {
            super("%s: %s".formatted(call, what), null);
        }
    }
}
