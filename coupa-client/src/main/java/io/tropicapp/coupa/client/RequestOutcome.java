package io.tropicapp.coupa.client;

/** What became of a single request, for counting: few, and whatever Coupa answers is one of them. */
public enum RequestOutcome {
    SUCCESS,
    /** 429. */
    THROTTLED,
    /** 401. */
    UNAUTHORIZED,
    /** Coupa understood and said no. */
    REJECTED,
    /** The endpoint is forbidden, or not there. */
    ENDPOINT_UNAVAILABLE,
    /** 5xx, or no connection. */
    UNAVAILABLE,
    /** No answer in time. */
    TIMEOUT,
    /** An answer that is none, such as a web page. */
    GARBLED,
    /** Given up by us, before it went out or before the answer came. */
    GIVEN_UP;

    static RequestOutcome of(CoupaException failure) {
        return switch (failure) {
            case CoupaException.Throttled limited -> THROTTLED;
            case CoupaException.Unauthorized refused -> UNAUTHORIZED;
            case CoupaException.InvalidScope lacking -> REJECTED;
            case CoupaException.Rejected no -> REJECTED;
            case CoupaException.EndpointUnavailable closed -> ENDPOINT_UNAVAILABLE;
            case CoupaException.Unavailable away -> away.outcome();
            case CoupaException.Unreadable garbled -> GARBLED;
        };
    }
}
