package io.tropicapp.coupa.client;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The ids of a page, readable rows or not: what the next page goes on from, and whether the answer is what was asked for. */
final class PageIds {

    private final int size;
    private final long[] ids;
    private final boolean ascending;

    PageIds(Page<? extends CoupaRecord> page) {
        this.size = page.size();
        this.ids = LongStream.concat(
                        page.rows().stream().mapToLong(CoupaRecord::id),
                        page.unreadable().stream()
                                .flatMap(row -> row.id().stream())
                                .mapToLong(Long::longValue))
                .sorted()
                .toArray();
        this.ascending = isAscending(page.rows().stream().map(CoupaRecord::id));
    }

    boolean full() {
        return size >= Query.LARGEST_PAGE;
    }

    boolean ascending() {
        return ascending;
    }

    /** The largest. */
    long last() {
        return ids[ids.length - 1];
    }

    /** @throws CoupaException.Unreadable if Coupa has answered rows that were not asked for, or none that can be told apart */
    void mustBeIn(IdRange range, String path) {
        if (LongStream.of(ids).anyMatch(id -> !range.holds(id)) || (size > 0 && ids.length == 0)) {
            throw new CoupaException.Unreadable(
                    "GET /api/" + path, "Coupa does not keep to the ids that were asked for (id[gt], id[lt_or_eq])");
        }
    }

    private static boolean isAscending(Stream<Long> ids) {
        var given = ids.mapToLong(Long::longValue).toArray();
        return IntStream.range(1, given.length).allMatch(i -> given[i - 1] < given[i]);
    }
}
