package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.ChangesById;
import io.tropicapp.coupa.client.ChangesSince;
import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.store.sync.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what has changed since the watermark, less an overlap. */
final class IncrementalPull {

    private static final Logger LOG = LoggerFactory.getLogger(IncrementalPull.class);

    private final Duration overlap;

    IncrementalPull(Duration overlap) {
        this.overlap = overlap;
    }

    /** @param from the cursor of an earlier attempt of the same run */
    <T extends CoupaRecord> PullResult read(
            PullSource<T> source, PullAttempt attempt, Watermark watermark, Optional<PullCursor> from) {
        var since = watermark.value().orElseThrow().minus(overlap);
        if (watermark.orderedByUpdatedAt().orElse(false)) {
            try {
                return inOrder(
                        source, attempt, from.flatMap(PullCursor::reached).orElse(since));
            } catch (ChangesSince.OutOfOrder e) {
                LOG.warn("{}; reading by id instead", e.getMessage());
            }
        }
        return byId(source, attempt, since);
    }

    private static <T extends CoupaRecord> PullResult inOrder(
            PullSource<T> source, PullAttempt attempt, Instant since) {
        var reached = new Instant[] {since};
        new ChangesSince<>(source.index()).read(since, (page, until) -> {
            attempt.store(source, page, PullCursor.reached(until));
            reached[0] = until;
        });
        return new PullResult(Optional.of(reached[0]), Optional.of(true));
    }

    private static <T extends CoupaRecord> PullResult byId(PullSource<T> source, PullAttempt attempt, Instant since) {
        var began = new ChangesById<>(source.index())
                .read(since, page -> attempt.store(source, page, PullCursor.reached(since)));
        return new PullResult(began, Optional.of(false));
    }
}
