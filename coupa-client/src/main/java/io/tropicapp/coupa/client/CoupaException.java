package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What went wrong in a call to Coupa, by who can do something about it. Messages name the call and the status, and where Coupa
 * gives reasons those, each cut to some hundred characters; never a query, a token or a secret, since they travel into logs and
 * workflow histories. For the same reason there are no causes.
 */
public abstract sealed class CoupaException extends RuntimeException {

    private final Evidence evidence;

    private CoupaException(Evidence evidence, String what) {
        super("%s: %s".formatted(evidence.call(), what));
        this.evidence = evidence;
    }

    Evidence evidence() {
        return evidence;
    }

    /** Method and path, such as {@code GET /api/users}; no query. */
    public String call() {
        return evidence.call();
    }

    /** The HTTP status; 0 where no answer came. */
    public int status() {
        return evidence.status();
    }

    /** Coupa's own id of the request, for its support. */
    public Optional<String> requestId() {
        return evidence.requestId();
    }

    /**
     * Coupa may have done what it was asked to, or not: true of a write that went out and got no answer, or one that says
     * nothing of it (a timeout, a dropped connection, 5xx, a success that cannot be read). Look before it is sent again. False
     * where nothing was sent, where Coupa said no, and of all that only reads.
     */
    public boolean outcomeUnclear() {
        return false;
    }

    /** Coupa is down, slow, or out of reach: waiting helps. */
    public static final class Unavailable extends CoupaException {

        private final RequestOutcome outcome;

        Unavailable(Evidence evidence, String what) {
            this(evidence, what, RequestOutcome.UNAVAILABLE);
        }

        Unavailable(Evidence evidence, String what, RequestOutcome outcome) {
            super(evidence, what);
            this.outcome = outcome;
        }

        RequestOutcome outcome() {
            return outcome;
        }

        @Override
        public boolean outcomeUnclear() {
            return evidence().writeWasSent();
        }
    }

    /** Coupa answered 429: waiting helps, and Coupa may have said how long. */
    public static final class Throttled extends CoupaException {

        private final Optional<Duration> retryAfter;

        /** For a budget that Coupa has asked to rest for longer than anybody should wait in line. */
        public static Throttled resting(Duration pause) {
            return new Throttled(Evidence.without("waiting for the request budget"), Optional.of(pause));
        }

        Throttled(Evidence evidence, Optional<Duration> retryAfter) {
            super(evidence, "Coupa limits us (429)");
            this.retryAfter = retryAfter;
        }

        /** What Coupa asks for, one hour at most; empty if it does not say. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** Coupa refuses the client id and secret, or the token made from them: the Owner must give new ones. */
    public static final class Unauthorized extends CoupaException {

        Unauthorized(Evidence evidence, String what) {
            super(evidence, what);
        }
    }

    /** The client does not hold one of the scopes that were asked for: the customer's Coupa administrator must add it. */
    public static final class InvalidScope extends CoupaException {

        private final Set<String> asked;

        InvalidScope(Evidence evidence, Set<String> asked) {
            super(evidence, "Coupa does not grant all of " + asked);
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

        EndpointUnavailable(Evidence evidence) {
            super(
                    evidence,
                    evidence.status() == 403
                            ? "Coupa does not let this client %s it (status 403)"
                                    .formatted(evidence.writeWasSent() ? "change" : "read")
                            : "Coupa does not have this endpoint (status %d)".formatted(evidence.status()));
        }
    }

    /** Coupa understood and said no (400, 422 and the like): whoever asked must change it. */
    public static sealed class Rejected extends CoupaException {

        private final List<String> reasons;

        Rejected(Evidence evidence, List<String> reasons) {
            super(
                    evidence,
                    "Coupa refuses it (status %d): %s".formatted(evidence.status(), Reasons.inOneLine(reasons)));
            this.reasons = List.copyOf(reasons);
        }

        /** Coupa's own words, sentence by sentence, 20 at most; empty if it gives none. */
        public List<String> reasons() {
            return reasons;
        }
    }

    /** There is no record of this id (404 on a record). */
    public static final class RecordNotFound extends Rejected {

        RecordNotFound(Evidence evidence) {
            super(evidence, List.of("there is no such record"));
        }
    }

    /** Coupa answered something that cannot be read, such as a web page: trying again may help, and so may a release of ours. */
    public static final class Unreadable extends CoupaException {

        Unreadable(Evidence evidence, String what) {
            super(evidence, what);
        }

        @Override
        public boolean outcomeUnclear() {
            return evidence().writeWasSent();
        }
    }
}
