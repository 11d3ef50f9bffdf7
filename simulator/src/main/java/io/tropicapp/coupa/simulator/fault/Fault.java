package io.tropicapp.coupa.simulator.fault;

import io.tropicapp.coupa.simulator.fault.Effect.Body;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that goes wrong on a path. Lasts until it is cleared, unless {@link #times} says how often.
 *
 * @param path as in the request, without query; {@code *} stands for anything, so {@code /api/users*} is the index and each
 *     user, and {@code *} is all there is
 * @param method the only one it happens to, such as {@code POST}; empty for any
 * @param after how many requests go well first
 * @param times how many go wrong then; 0 for all of them
 */
public record Fault(String path, String method, Effect effect, int after, int times) {

    private static Fault of(String path, Effect effect) {
        return new Fault(path, "", effect, 0, 0);
    }

    /** Answers with that status and Coupa's JSON error body. */
    public static Fault status(String path, int status) {
        return status(path, status, Body.JSON);
    }

    public static Fault status(String path, int status, Body body) {
        return of(path, new Effect.Status(status, body, Optional.empty()));
    }

    /** 403: the endpoint is switched off for this client. */
    public static Fault forbidden(String path) {
        return status(path, 403);
    }

    /** 404 with an HTML page: the endpoint is not there. */
    public static Fault missing(String path) {
        return status(path, 404, Body.HTML);
    }

    /** 429 without {@code Retry-After}. */
    public static Fault throttled(String path) {
        return status(path, 429, Body.TEXT);
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    public static Fault throttled(String path, Duration retryAfter) {
        return of(path, new Effect.Status(429, Body.TEXT, Optional.of(retryAfter)));
    }

    public static Fault latency(String path, Duration delay) {
        return of(path, new Effect.Latency(delay));
    }

    public static Fault garbled(String path) {
        return of(path, new Effect.Garbled());
    }

    /** Closes the connection before the first byte of an answer. */
    public static Fault dropped(String path) {
        return of(path, new Effect.Dropped(false));
    }

    /** Closes the connection half way through the body. */
    public static Fault droppedMidway(String path) {
        return of(path, new Effect.Dropped(true));
    }

    /** Closes the connection once the request took effect: whoever sent it cannot know that it did. */
    public static Fault droppedAfter(String path) {
        return of(path, new Effect.DroppedAfter());
    }

    /** Lets the request take effect and answers with that status and an HTML page, as a gateway that gave up waiting. */
    public static Fault statusAfter(String path, int status) {
        return of(path, new Effect.StatusAfter(status, Body.HTML));
    }

    /** Lets the request take effect at once and answers rightly, but that much later. */
    public static Fault answeredLate(String path, Duration delay) {
        return of(path, new Effect.AnsweredLate(delay));
    }

    /** Closes the connection at once; the request takes effect that much later, when nobody waits for it any more. */
    public static Fault takingEffectLate(String path, Duration delay) {
        return of(path, new Effect.TakingEffectLate(delay));
    }

    /** The same, for requests with that method alone. */
    public Fault on(String onlyMethod) {
        return new Fault(path, onlyMethod, effect, after, times);
    }

    /** The same, that often and then never again. */
    public Fault times(int count) {
        return new Fault(path, method, effect, after, count);
    }

    /** The same, once that many requests went well. */
    public Fault after(int requests) {
        return new Fault(path, method, effect, requests, times);
    }

    Pattern pattern() {
        return Pattern.compile(Pattern.quote(path).replace("*", "\\E.*\\Q"));
    }
}
