package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.story.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What is said to the API, how long its longest answer took, and what it refused. */
final class Talk {

    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Rest rest;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Talk(Rest rest) {
        this.rest = rest;
    }

    JsonNode get(String path) {
        return timed(() -> rest.get(path));
    }

    /** Says it again, as the API asks to, while it has no answer from Temporal. */
    JsonNode post(String path, Map<String, ?> body) {
        var key = UUID.randomUUID();
        return patiently(path, () -> tryToPost(path, body, key));
    }

    /** As {@link #post}. */
    JsonNode put(String path, Map<String, ?> body) {
        return patiently(path, () -> timed(() -> rest.tryToPut(path, body)));
    }

    private static JsonNode patiently(String path, Supplier<Rest.Answer> call) {
        var giveUp = Instant.now().plus(PATIENCE);
        var answer = call.get();
        while (answer.status() == UNAVAILABLE && Instant.now().isBefore(giveUp)) {
            Pause.of(Duration.ofSeconds(1));
            answer = call.get();
        }
        if (answer.status() / 100 != 2) {
            throw new QuickstartFailed("%s was answered with %d: %s".formatted(path, answer.status(), answer.body()));
        }
        return answer.body();
    }

    Rest.Answer tryToPost(String path, Map<String, ?> body, UUID key) {
        return timed(() -> rest.tryToPost(path, body, key.toString()));
    }

    private <T> T timed(Supplier<T> call) {
        long begin = System.nanoTime();
        try {
            return call.get();
        } finally {
            calls.incrementAndGet();
            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }
    }

    /** Does something until it is told to stop; what goes wrong is complained of, and it goes on. */
    void keepOn(Stop stop, Duration pause, Runnable what) {
        while (!stop.isSaid()) {
            try {
                what.run();
            } catch (QuickstartFailed e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
            stop.await(pause);
        }
    }

    void complain(String of) {
        complaints.add(of);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    long calls() {
        return calls.get();
    }

    Duration longest() {
        return Duration.ofNanos(longest.get());
    }
}
