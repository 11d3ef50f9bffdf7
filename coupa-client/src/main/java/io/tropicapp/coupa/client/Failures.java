package io.tropicapp.coupa.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Response;

/** The one place that decides what an answer other than success means. */
final class Failures {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private Failures() {}

    static CoupaException of(String call, Response response, String body) {
        int status = response.code();
        return switch (status) {
            case 400, 422 -> new CoupaException.Rejected(call, status, Reasons.in(body));
            case 401 -> new CoupaException.Unauthorized(call, "Coupa refuses the token (status 401)");
            case 403, 404, 405, 410, 501 -> new CoupaException.EndpointUnavailable(call, status);
            case 429 -> new CoupaException.Throttled(call, retryAfter(response));
            default ->
                status >= 500 || status == 408
                        ? new CoupaException.Unavailable(call, status)
                        : new CoupaException.Unreadable(
                                call, "Coupa answered %d, which says nothing to us".formatted(status));
        };
    }

    /** Without the cause: its message may quote an address that was looked up, and it would travel into histories. */
    static CoupaException of(String call, IOException e) {
        if (e instanceof UnknownHostException) {
            return new CoupaException.Unavailable(call, "the host cannot be found, or is not a public address");
        }
        return new CoupaException.Unavailable(
                call,
                e instanceof InterruptedIOException
                        ? "Coupa did not answer in time"
                        : "the connection to Coupa failed (%s)"
                                .formatted(e.getClass().getSimpleName()));
    }

    /** Seconds or a date (RFC 9110); an unreasonably long wait is cut to an hour. */
    private static Optional<Duration> retryAfter(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
                .map(String::strip)
                .flatMap(Failures::duration)
                .filter(pause -> !pause.isNegative())
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static Optional<Duration> duration(String value) {
        try {
            return Optional.of(
                    value.chars().allMatch(Character::isDigit)
                            ? Duration.ofSeconds(Long.parseLong(value))
                            : Duration.between(
                                    Clock.systemUTC().instant(),
                                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant()));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
