package io.tropicapp.coupa.api.event;

import io.tropicapp.coupa.api.problem.Problem;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets only so many of each organization wait at once, so that none takes the place of all others. */
@Component
class WaitingRoom {

    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();
    private final int places;

    WaitingRoom(StreamSettings settings) {
        this.places = settings.perOrganization();
    }

    /**
     * Takes a place until it is left.
     *
     * @throws Problem 429 if there is none left
     */
    Place enter(String organization) {
        taken.compute(organization, (whose, now) -> {
            int others = now == null ? 0 : now;
            if (others >= places) {
                throw full();
            }
            return others + 1;
        });
        return () -> taken.computeIfPresent(organization, (whose, now) -> now == 1 ? null : now - 1);
    }

    private Problem full() {
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-streams",
                "Too many streams",
                "%d readers of this organization wait for events already. End one of them, or read without waiting."
                        .formatted(places));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return problem;
    }

    /** A place that is taken. */
    @FunctionalInterface
    interface Place {

        void leave();
    }
}
