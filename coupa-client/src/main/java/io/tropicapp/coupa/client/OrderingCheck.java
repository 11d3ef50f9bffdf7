package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether an index obeys {@code order_by=updated_at}, which is documented on every index and described on none.
 *
 * @param obeyed false also where it cannot be told
 * @param newest the latest {@code updated-at} there is, where it is obeyed; else Coupa's clock, if it says so
 */
public record OrderingCheck(boolean obeyed, Optional<Instant> newest) {

    /** Asks for both ends. Costs two requests. */
    public static OrderingCheck of(Index<? extends CoupaRecord> index) {
        var descending = index.page(Query.all().orderByDescending("updated_at").limit(Query.LARGEST_PAGE));
        var ascending = index.page(Query.all().orderBy("updated_at").limit(Query.LARGEST_PAGE));
        var falling = times(descending);
        var rising = times(ascending);
        boolean obeyed = isComplete(falling, descending)
                && isComplete(rising, ascending)
                && isRising(rising)
                && isRising(falling.reversed())
                && !rising.isEmpty()
                && (rising.size() < Query.LARGEST_PAGE || rising.getFirst().isBefore(falling.getFirst()));
        return new OrderingCheck(obeyed, obeyed ? Optional.of(falling.getFirst()) : descending.at());
    }

    private static boolean isComplete(List<Instant> times, Page<?> page) {
        return times.size() == page.rows().size();
    }

    private static List<Instant> times(Page<? extends CoupaRecord> page) {
        return page.rows().stream().flatMap(row -> row.updatedAt().stream()).toList();
    }

    private static boolean isRising(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            if (times.get(i).isBefore(times.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
