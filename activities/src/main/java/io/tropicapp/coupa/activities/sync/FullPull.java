package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.IdWindows;
import io.tropicapp.coupa.client.OrderingCheck;
import java.time.Instant;
import java.util.Optional;

/** Reads everything there is, and finds out what the next incremental pull begins from. */
final class FullPull {

    private final int inFlight;

    FullPull(int inFlight) {
        this.inFlight = inFlight;
    }

    /** @param from the cursor of an earlier attempt of the same run */
    <T extends CoupaRecord> PullResult read(PullSource<T> source, PullAttempt attempt, Optional<PullCursor> from)
            throws InterruptedException {
        var windows = new IdWindows<>(source.index(), inFlight);
        var cursor = from.orElseGet(() -> begin(source, windows, attempt));
        windows.read(
                cursor.coverage().orElseThrow(), (page, behind) -> attempt.store(source, page, cursor.with(behind)));
        return new PullResult(cursor.watermark(), cursor.ordered());
    }

    /** The watermark is from before the first page: what changes during the pull is read again by the next one. */
    private static <T extends CoupaRecord> PullCursor begin(
            PullSource<T> source, IdWindows<T> windows, PullAttempt attempt) {
        var ordering = OrderingCheck.of(source.index());
        Optional<Instant> watermark = ordering.newest();
        var cursor = PullCursor.full(windows.begin(), watermark, ordering.obeyed());
        attempt.begin(cursor);
        return cursor;
    }
}
