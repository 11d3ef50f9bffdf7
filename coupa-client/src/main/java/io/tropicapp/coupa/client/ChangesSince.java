package io.tropicapp.coupa.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what has changed since a moment, in the order of {@code updated-at}. Changes that happen meanwhile come at the end.
 * More than a page of rows that share one second are read by id; a change in the very second that is being read can then be
 * missed, and so can one that Coupa shows late: both are why the next read begins some minutes before what was reached.
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

        /** @param reached everything that changed before this second was delivered, this page included; in Coupa's clock */
        void take(Page<T> page, Instant reached);
    }

    /**
     * Delivers the changes from {@code since} on, and a last page, which may be empty.
     *
     * @param since in Coupa's clock; take it some minutes earlier than what was reached last
     * @throws CoupaException of the page that fails
     * @throws OutOfOrder if Coupa does not sort by {@code updated-at}, or leaves it out: use {@link ChangesById}
     */
    public void read(Instant since, Delivery<T> delivery) {
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        var reached = from;
        Set<T> known = Set.of();
        while (true) {
            var page = pageFrom(from);
            mustBeInOrder(page, from);
            reached = latest(page).orElse(reached);
            delivery.take(page.without(known), reached);
            if (!page.isFull()) {
                return;
            }
            known = new HashSet<>(page.rows());
            from = reached.isAfter(from) ? reached : beyondTheSecond(from, known, delivery);
        }
    }

    private Page<T> pageFrom(Instant from) {
        return index.page(Query.all()
                .where("updated-at", Operator.GT_OR_EQ, from)
                .orderBy("updated_at")
                .limit(Query.LARGEST_PAGE));
    }

    /** A full page of one second: reads all of that second by id, and goes on with the next. */
    private Instant beyondTheSecond(Instant second, Set<T> known, Delivery<T> delivery) {
        var end = second.plus(RESOLUTION);
        long after = 0;
        while (true) {
            var page = pageOfTheSecond(second, end, after);
            var ids = new PageIds(page);
            ids.mustBeIn(IdRange.above(after), index);
            ids.mustLeaveNoGaps(index);
            if (page.size() > 0) {
                delivery.take(page.without(known), second);
            }
            if (!page.isFull()) {
                return end;
            }
            after = ids.last().orElseThrow();
        }
    }

    private Page<T> pageOfTheSecond(Instant second, Instant end, long after) {
        return index.page(Query.all()
                .where("updated-at", Operator.GT_OR_EQ, second)
                .where("updated-at", Operator.LT, end)
                .where("id", Operator.GT, after)
                .orderBy("id")
                .limit(Query.LARGEST_PAGE));
    }

    /** In whole seconds, rounded down: what else happened in that second may still be to come. */
    private static Optional<Instant> latest(Page<? extends CoupaRecord> page) {
        return Stream.concat(
                        page.rows().stream().map(CoupaRecord::updatedAt),
                        page.unreadable().stream().map(Page.UnreadableRow::updatedAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(latest -> latest.truncatedTo(ChronoUnit.SECONDS));
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
        if (page.isFull() && latest(page).isEmpty()) {
            throw new OutOfOrder(index.path());
        }
    }

    /** Coupa does not answer in the order of {@code updated-at}. */
    public static final class OutOfOrder extends RuntimeException {

        OutOfOrder(String path) {
            super("GET /api/%s: Coupa does not sort by updated-at".formatted(path));
        }
    }
}
