package io.tropicapp.coupa.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import okhttp3.Response;

/** The one place that decides what an answer other than success means. */
final class Failures {

    private Failures() {}

    static CoupaException of(Call call, Evidence evidence, Response response, String body) {
        int status = response.code();
        return switch (status) {
            case 401 -> new CoupaException.Unauthorized(evidence, "Coupa refuses the token (status 401)");
            case 403, 405, 410, 501 -> new CoupaException.EndpointUnavailable(evidence);
            case 404 ->
                call.forRecord()
                        ? new CoupaException.RecordNotFound(evidence)
                        : new CoupaException.EndpointUnavailable(evidence);
            case 429 -> new CoupaException.Throttled(evidence, RetryAfter.of(response));
            case 408, 425 -> new CoupaException.Unavailable(evidence, "Coupa answered " + status);
            default -> ofClass(evidence, status, body);
        };
    }

    private static CoupaException ofClass(Evidence evidence, int status, String body) {
        if (status >= 500) {
            return new CoupaException.Unavailable(evidence, "Coupa answered " + status);
        }
        return status >= 400
                ? new CoupaException.Rejected(evidence, Reasons.in(body))
                : new CoupaException.Unreadable(
                        evidence, "Coupa answered %d, to go elsewhere; that is never followed".formatted(status));
    }

    /** Without the cause: its message may quote an address that was looked up, and it would travel into histories. */
    static CoupaException of(Evidence evidence, IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return new CoupaException.Unavailable(evidence, "interrupted", RequestOutcome.GIVEN_UP);
        }
        return switch (e) {
            case UnknownHostException unknown ->
                new CoupaException.Unavailable(evidence, "the host cannot be found, or is not a public address");
            case SentOnce.TooLate unsent ->
                new CoupaException.Unavailable(
                        evidence,
                        "it was not sent, since too much time had passed before it could be",
                        RequestOutcome.GIVEN_UP);
            case InterruptedIOException late ->
                new CoupaException.Unavailable(evidence, "Coupa did not answer in time", RequestOutcome.TIMEOUT);
            default ->
                new CoupaException.Unavailable(
                        evidence,
                        "the connection to Coupa failed (%s)"
                                .formatted(e.getClass().getSimpleName()));
        };
    }
}
