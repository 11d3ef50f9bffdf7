package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.running.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** The consultant, the Owner and the Tropic backend, each with a token of their own, and the connection that they both look at. */
record People(Rest consultant, Rest owner, Rest backend) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    static People of(Services services) {
        var api = services.endpoints().api();
        return new People(
                new Rest(api, services.tokens().consultant()),
                new Rest(api, services.tokens().owner()),
                new Rest(api, services.tokens().backend()));
    }

    Seen look(String connection) {
        return new Seen(owner.get("/v1/connections/" + connection));
    }

    /** Looks until it is so: what people say is taken up by a process and shows a moment later. */
    Seen lookUntil(String connection, String what, Predicate<Seen> so) {
        var giveUp = Instant.now().plus(SOON);
        var seen = look(connection);
        while (!so.test(seen)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new QuickstartFailed("%s was expected within %d s, but the connection shows: %s"
                        .formatted(what, SOON.toSeconds(), seen.json()));
            }
            pause(LOOK_EVERY);
            seen = look(connection);
        }
        return seen;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }
}
