package io.tropicapp.coupa.activities.sync;

import io.temporal.activity.ActivityExecutionContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a pull has failed without a page. Remembered from attempt to attempt in the heartbeat. */
final class Patience {

    private final ActivityExecutionContext context;
    private final Duration patience;
    private final Clock clock;
    private Optional<Instant> failingSince;

    private Patience(ActivityExecutionContext context, Duration patience, Clock clock, Optional<Instant> failingSince) {
        this.context = context;
        this.patience = patience;
        this.clock = clock;
        this.failingSince = failingSince;
    }

    static Patience of(ActivityExecutionContext context, Duration patience, Clock clock) {
        var known = context.getHeartbeatDetails(String.class).filter(text -> !text.isEmpty());
        return new Patience(context, patience, clock, known.map(Instant::parse));
    }

    /** A page came. */
    void restored() {
        failingSince = Optional.empty();
        context.heartbeat("");
    }

    /** Another failure. Whether it has gone on for too long. */
    boolean isOver() {
        var since = failingSince.orElseGet(clock::instant);
        failingSince = Optional.of(since);
        context.heartbeat(since.toString());
        return Duration.between(since, clock.instant()).compareTo(patience) >= 0;
    }

    int attempt() {
        return context.getInfo().getAttempt();
    }
}
