package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether an index obeys {@code order_by=updated_at}, which is documented on every index and described on none.
 *
 * @param obeyed false also where it cannot be told: where all the rows changed in one second, or where they come in the order
 *     of their ids both ways, as they would if the order that was asked for were ignored
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
                && rising.getFirst().isBefore(falling.getFirst())
                && !mayBeById(ascending, descending);
        return new OrderingCheck(obeyed, obeyed ? Optional.of(falling.getFirst()) : descending.at());
    }

    private static boolean isComplete(List<Instant> times, Page<?> page) {
        return times.size() == page.rows().size();
    }

    private static List<Instant> times(Page<? extends CoupaRecord> page) {
        return page.rows().stream().flatMap(row -> row.updatedAt().stream()).toList();
    }

    /** The order of ids is often that of changes as well, and would be lost with the next change. */
    private static boolean mayBeById(Page<? extends CoupaRecord> ascending, Page<? extends CoupaRecord> descending) {
        return isRising(ids(ascending)) && isRising(ids(descending).reversed());
    }

    private static List<Long> ids(Page<? extends CoupaRecord> page) {
        return page.rows().stream().map(CoupaRecord::id).toList();
    }

    private static <V extends Comparable<V>> boolean isRising(List<V> values) {
        return IntStream.range(1, values.size()).allMatch(i -> values.get(i - 1).compareTo(values.get(i)) <= 0);
    }
}
