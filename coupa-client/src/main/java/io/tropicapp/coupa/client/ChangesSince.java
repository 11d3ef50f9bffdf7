package io.tropicapp.coupa.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reads what has changed since a moment, in the order of {@code updated-at}. Changes that happen meanwhile come at the end, so
 * none is missed. More than a page of rows that share one second are read by id.
 */
public final class ChangesSince<T extends CoupaRecord> {

    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final Index<T> index;

    public ChangesSince(Index<T> index) {
        this.index = index;
    }

    /** Takes pages in, one after the other. A row may come more than once, newest last. */
    @FunctionalInterface
    public interface Delivery<T> {

        /** @param reached everything that changed before this was delivered, this page included; in Coupa's clock */
        void take(Page<T> page, Instant reached);
    }

    /**
     * Delivers the changes from {@code since} on.
     *
     * @param since in Coupa's clock; take it some minutes earlier than what was reached last
     * @throws CoupaException of the page that fails
     * @throws OutOfOrder if Coupa does not sort by {@code updated-at}: use {@link ChangesById}
     */
    public void read(Instant since, Delivery<T> delivery) {
        var from = since;
        while (true) {
            var page = index.page(Query.all()
                    .where("updated-at", Operator.GT_OR_EQ, from)
                    .orderBy("updated_at")
                    .limit(Query.LARGEST_PAGE));
            mustBeInOrder(page, from);
            var last = latest(page);
            boolean more = page.size() >= Query.LARGEST_PAGE;
            delivery.take(page, last.orElse(from));
            if (!more) {
                return;
            }
            from = last.filter(from::isBefore).isPresent() ? last.get() : beyondTheSecond(from, delivery);
        }
    }

    /** A full page of one second: reads all of that second by id, and goes on with the next. */
    private Instant beyondTheSecond(Instant second, Delivery<T> delivery) {
        var end = second.plus(RESOLUTION);
        long after = 0;
        while (true) {
            var page = index.page(Query.all()
                    .where("updated-at", Operator.GT_OR_EQ, second)
                    .where("updated-at", Operator.LT, end)
                    .where("id", Operator.GT, after)
                    .orderBy("id")
                    .limit(Query.LARGEST_PAGE));
            if (page.size() == 0) {
                return end;
            }
            var ids = new PageIds(page);
            ids.mustBeIn(new IdRange(after, Long.MAX_VALUE), index.path());
            delivery.take(page, second);
            after = ids.last();
        }
    }

    private static Optional<Instant> latest(Page<? extends CoupaRecord> page) {
        return page.rows().stream().flatMap(row -> row.updatedAt().stream()).max(Comparator.naturalOrder());
    }

    /** A row without its time cannot be put in order either: an administrator's filter may leave it out. */
    private void mustBeInOrder(Page<T> page, Instant from) {
        var before = from;
        for (var row : page.rows()) {
            var at = row.updatedAt().orElseThrow(() -> new OutOfOrder(index.path()));
            if (at.isBefore(before)) {
                throw new OutOfOrder(index.path());
            }
            before = at;
        }
    }

    /** Coupa does not answer in the order of {@code updated-at}. */
    public static final class OutOfOrder extends RuntimeException {

        OutOfOrder(String path) {
            super("GET /api/%s: Coupa does not sort by updated-at".formatted(path));
        }
    }
}
