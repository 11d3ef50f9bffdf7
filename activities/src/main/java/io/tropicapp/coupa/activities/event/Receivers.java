package io.tropicapp.coupa.activities.event;

import io.tropicapp.coupa.client.PublicAddresses;
import io.tropicapp.coupa.client.RetryAfter;
import io.tropicapp.coupa.store.subscription.PushUrls;
import io.tropicapp.coupa.store.subscription.SigningSecret;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends to whatever URL a person has entered, which must be public at the moment of the call, and follows it nowhere else. */
@Component
class Receivers {

    private static final MediaType JSON = MediaType.get("application/json");

    private final PushUrls urls;
    private final OkHttpClient local;
    private final OkHttpClient guarded;
    private final Clock clock;

    @Autowired
    Receivers(EventSettings settings, Clock clock) {
        this(settings, clock, Dns.SYSTEM);
    }

    Receivers(EventSettings settings, Clock clock, Dns dns) {
        this.urls = new PushUrls(settings.extraOrigins());
        this.local = new OkHttpClient.Builder()
                .connectTimeout(settings.answerWithin())
                .readTimeout(settings.answerWithin())
                .callTimeout(settings.answerWithin())
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .build();
        this.guarded = local.newBuilder().dns(new PublicAddresses(dns)).build();
        this.clock = clock;
    }

    /** Once. Whether to try again is for the caller to say. */
    Reception send(String url, Message message, List<SigningSecret> secrets) {
        var target = HttpUrl.parse(url);
        var objection = urls.objection(url);
        if (target == null || objection.isPresent()) {
            return Reception.unanswered("The URL " + objection.orElse("cannot be read"));
        }
        var client = urls.isExtra(url) ? local : guarded;
        try (var response = client.newCall(request(target, message, secrets)).execute()) {
            return reception(response);
        } catch (IOException e) {
            return Reception.unanswered(unanswered(e));
        }
    }

    private Request request(HttpUrl target, Message message, List<SigningSecret> secrets) {
        long now = clock.instant().getEpochSecond();
        return new Request.Builder()
                .url(target)
                .headers(Headers.of(message.headers(now, secrets)))
                .header("User-Agent", "tropic-coupa-events")
                .post(RequestBody.create(message.body(), JSON))
                .build();
    }

    private static Reception reception(Response response) {
        int code = response.code();
        if (response.isSuccessful()) {
            return new Reception(Optional.of(code), Optional.empty(), Optional.empty());
        }
        var failure = "The receiver answered " + code
                + (response.isRedirect() ? ", and redirects are not followed: correct the URL" : "");
        return new Reception(Optional.of(code), Optional.of(failure), RetryAfter.of(response));
    }

    private static String unanswered(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The worker stops", e);
        }
        return switch (e) {
            case UnknownHostException unknown -> "The host has no public address";
            case InterruptedIOException late -> "The receiver did not answer in time";
            case SSLException unsafe -> "There is no safe connection to the receiver: look at its certificate";
            default -> "The receiver cannot be reached";
        };
    }
}
