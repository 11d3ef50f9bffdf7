package io.tropicapp.coupa.client;

/**
 * What an endpoint answers to a read of one row. Every outcome is a value.
 *
 * @param path below {@code /api/}, such as {@code requisitions/metadata}
 * @param httpStatus 0 where no answer came
 * @param detail in words
 */
public record EndpointProbe(String path, boolean available, int httpStatus, String detail) {

    /** Tries it once; reads only. */
    public static EndpointProbe of(CoupaClient coupa, String path) {
        try {
            coupa.get(path, Query.all().limit(1));
            return new EndpointProbe(path, true, 200, "served");
        } catch (CoupaException e) {
            return new EndpointProbe(path, false, status(e), String.valueOf(e.getMessage()));
        }
    }

    private static int status(CoupaException failure) {
        return switch (failure) {
            case CoupaException.EndpointUnavailable gone -> gone.status();
            case CoupaException.Unavailable down -> down.status();
            case CoupaException.Throttled ignored -> 429;
            case CoupaException.Unauthorized ignored -> 401;
            case CoupaException.Rejected ignored -> 400;
            case CoupaException.InvalidScope ignored -> 400;
            case CoupaException.Unreadable ignored -> 200;
        };
    }
}
