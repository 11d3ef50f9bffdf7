package io.tropicapp.coupa.client;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The ids of a page, readable rows or not: what the next page goes on from, and whether the answer is what was asked for. */
final class PageIds {

    private final boolean full;
    private final boolean ascending;
    private final long[] ids;

    PageIds(Page<? extends CoupaRecord> page) {
        var readable = page.rows().stream().mapToLong(CoupaRecord::id).toArray();
        var others = page.unreadable().stream()
                .flatMap(row -> row.id().stream())
                .mapToLong(Long::longValue)
                .toArray();
        this.full = page.isFull();
        this.ascending = isAscending(readable) && isAscending(others);
        this.ids = LongStream.concat(Arrays.stream(readable), Arrays.stream(others))
                .toArray();
    }

    private static boolean isAscending(long[] ids) {
        return IntStream.range(1, ids.length).allMatch(i -> ids[i - 1] < ids[i]);
    }

    /** A full page in no order: which rows it leaves out cannot be told. */
    boolean leavesGaps() {
        return full && !ascending;
    }

    boolean full() {
        return full;
    }

    /** The largest; empty if no row has one. */
    Optional<Long> last() {
        return Arrays.stream(ids).boxed().max(Long::compare);
    }

    /** @throws CoupaException.Unreadable if Coupa has answered rows that were not asked for, or a page of rows without ids */
    void mustBeIn(IdRange range, Index<?> index) {
        if (full && ids.length == 0) {
            throw index.unreadable("Coupa answers rows without ids");
        }
        if (LongStream.of(ids).anyMatch(id -> !range.holds(id))) {
            throw index.unreadable("Coupa does not keep to the ids that were asked for (id[gt], id[lt_or_eq])");
        }
    }

    /** @throws CoupaException.Unreadable if rows would be lost by going on from the last id */
    void mustLeaveNoGaps(Index<?> index) {
        if (leavesGaps()) {
            throw index.unreadable("Coupa does not sort by id as asked (order_by=id, dir=asc)");
        }
    }
}
