package io.tropicapp.coupa.activities.inflight;

import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.client.ChangesSince;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Chooses the cheaper of two ways to see what has become of those that are followed: "these ids", 50 a request, or "everything
 * that has changed since", of which the last run's cost is known. A guess that turns out wrong is given up when it has cost as
 * much as the other way would.
 */
@Component
public class InFlightReader {

    private final Watermarks watermarks;
    private final CoupaSettings.Sync settings;

    InFlightReader(Watermarks watermarks, CoupaSettings settings) {
        this.watermarks = watermarks;
        this.settings = settings.sync();
    }

    /** Reads what has changed since a moment, in at most so many requests. */
    public interface ByChanges<R> {
        /** What was seen, and how many requests that took. */
        Priced<R> since(Instant moment, int mostRequests);
    }

    public record Priced<R>(R seen, int requests) {}

    /**
     * @param byIds requests that looking at each one takes
     * @param fewest requests that reading by changes takes even if nothing has changed
     * @return empty if looking at each one is cheaper, or all that this Coupa can do
     */
    public <R> Optional<R> byChanges(
            UUID connection,
            String resource,
            Optional<Watermark> watermark,
            int byIds,
            int fewest,
            ByChanges<R> reading) {
        return watermark
                .flatMap(Watermark::value)
                .filter(since -> byIds > fewest && isExpectedToBeCheaper(connection, resource, byIds))
                .flatMap(since -> cheaply(
                        connection, resource, byIds, () -> reading.since(since.minus(settings.overlap()), byIds)));
    }

    /** Where it was dearer, the memory of it fades, so that it is tried again some time. */
    private boolean isExpectedToBeCheaper(UUID connection, String resource, int byIds) {
        long last = watermarks.cost(connection, resource).orElse(0L);
        if (last >= byIds) {
            watermarks.rememberCost(connection, resource, Math.min(last, byIds * 4L) * 9 / 10);
            return false;
        }
        return true;
    }

    private <R> Optional<R> cheaply(UUID connection, String resource, int byIds, Supplier<Priced<R>> reading) {
        try {
            var read = reading.get();
            watermarks.rememberCost(connection, resource, read.requests());
            return Optional.of(read.seen());
        } catch (Changes.TooDear
                | Changes.Unclear
                | ChangesSince.OutOfOrder
                | CoupaException.EndpointUnavailable
                | CoupaException.Rejected
                | CoupaException.Unreadable e) {
            watermarks.rememberCost(connection, resource, byIds);
            return Optional.empty();
        }
    }

    /** Rows of so many ids. */
    public static int requestsFor(int followed) {
        return Math.ceilDiv(followed, Query.LARGEST_PAGE);
    }
}
