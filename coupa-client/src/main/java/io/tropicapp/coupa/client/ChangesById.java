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
     */
    public Optional<Instant> read(Instant since, Delivery<T> delivery) {
        Optional<Instant> began = Optional.empty();
        long after = 0;
        while (true) {
            var page = index.page(Query.all()
                    .where("id", Operator.GT, after)
                    .where("updated-at", Operator.GT_OR_EQ, since)
                    .orderBy("id")
                    .limit(Query.LARGEST_PAGE));
            began = after == 0 ? page.at() : began;
            if (page.size() == 0) {
                return began;
            }
            var ids = new PageIds(page);
            ids.mustBeIn(new IdRange(after, Long.MAX_VALUE), index.path());
            delivery.take(page);
            after = ids.last();
        }
    }
}
