package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;

/**
 * Reads what has changed since a moment, by id: for instances that do not sort by {@code updated-at}. How far it has come is
 * known only at its end.
 */
public final class ChangesById<T extends CoupaRecord> {

    private final Index<T> index;

    public ChangesById(Index<T> index) {
        this.index = index;
    }

    /** Takes pages in, one after the other. */
    @FunctionalInterface
    public interface Delivery<T> {

        void take(Page<T> page);
    }

    /**
     * Delivers the changes from {@code since} on.
     *
     * @return Coupa's clock when it began: what changed later may be missing. Empty if Coupa does not say
     * @throws CoupaException of the page that fails; {@link CoupaException.Unreadable} if Coupa does not sort by id either
     */
    public Optional<Instant> read(Instant since, Delivery<T> delivery) {
        var first = page(since, 0);
        deliver(since, 0, first, delivery);
        return first.at();
    }

    private void deliver(Instant since, long after, Page<T> first, Delivery<T> delivery) {
        var page = first;
        var known = after;
        while (page.size() > 0) {
            var ids = new PageIds(page);
            ids.mustBeIn(IdRange.above(known), index);
            ids.mustLeaveNoGaps(index);
            delivery.take(page);
            if (ids.last().isEmpty()) {
                return;
            }
            known = ids.last().get();
            page = page(since, known);
        }
    }

    private Page<T> page(Instant since, long after) {
        return index.page(Query.all()
                .where("id", Operator.GT, after)
                .where("updated-at", Operator.GT_OR_EQ, since)
                .orderBy("id")
                .limit(Query.LARGEST_PAGE));
    }
}
