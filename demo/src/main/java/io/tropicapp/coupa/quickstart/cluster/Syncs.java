package io.tropicapp.coupa.quickstart.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A customer's syncs, one after the other without a pause: a full one, then two incremental ones. */
final class Syncs {

    private static final Set<String> ACTIVE = Set.of("REQUESTED", "RUNNING");
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int CONFLICT = 409;

    private final Talk talk;
    private final Customer customer;
    private int asked;

    Syncs(Talk talk, Customer customer) {
        this.talk = talk;
        this.customer = customer;
    }

    /** The next one, to its end. */
    void next() {
        one(asked++ % 3 == 0 ? "FULL" : "INCREMENTAL");
    }

    /** One that has begun after this was called, to its end. */
    void last() {
        while (one("INCREMENTAL")) {
            Pause.of(LOOK_EVERY);
        }
    }

    /** Whether it was one that ran already. */
    private boolean one(String mode) {
        var answer = talk.tryToPost(customer.at("syncs"), Map.of("mode", mode), UUID.randomUUID());
        if (answer.status() == CONFLICT) {
            Pause.of(LOOK_EVERY);
            return true;
        }
        if (answer.status() / 100 != 2) {
            talk.complain("A sync of %s was answered with %d: %s"
                    .formatted(customer.organization(), answer.status(), answer.body()));
            return false;
        }
        follow(answer.body().path("id").asString());
        return answer.body().path("alreadyRunning").asBoolean(false);
    }

    private void follow(String run) {
        var path = customer.at("syncs/" + run);
        while (ACTIVE.contains(talk.get(path).path("status").asString())) {
            Pause.of(LOOK_EVERY);
        }
    }
}
