package io.tropicapp.coupa.client;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Sends one request, once. Whether to try again is for the caller to say. */
final class OverHttp implements Exchange {

    private static final long LARGEST_BODY = 32L * 1024 * 1024;

    private final OkHttpClient http;

    OverHttp(OkHttpClient http) {
        this.http = http;
    }

    @Override
    public Answer send(Call call) {
        var note = new SentOnce.Note(call.timely());
        try (var response = http.newCall(note.on(call.request())).execute()) {
            var evidence = Evidence.of(call, response);
            if (response.isSuccessful()) {
                return new Answer(evidence, body(evidence, response), date(response));
            }
            throw Failures.of(call, evidence, response, bodyOfRefusal(evidence, response));
        } catch (IOException e) {
            throw Failures.of(Evidence.unanswered(call, note.sent()), e);
        }
    }

    /** Read as a whole before it is parsed: a dropped connection and a garbled body are two failures. */
    private static String body(Evidence evidence, Response response) throws IOException {
        var source = response.body().source();
        if (source.request(LARGEST_BODY)) {
            throw new CoupaException.Unreadable(evidence, "Coupa's answer is larger than 32 MiB");
        }
        var text = source.readUtf8();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The status tells what is wrong even if the connection is lost after it. */
    private static String bodyOfRefusal(Evidence evidence, Response response) throws IOException {
        try {
            return body(evidence, response);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return "";
        }
    }

    private static Optional<Instant> date(Response response) {
        return Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
    }
}
