package io.tropicapp.coupa.client;

import java.util.ArrayList;
import java.util.List;

/** Reads all the rows of a condition by id, without an offset, so that nothing is skipped or doubled while rows change. */
final class PagesById<T extends CoupaRecord> {

    private final Index<T> index;
    private final int mostPages;

    PagesById(Index<T> index, int mostPages) {
        this.index = index;
        this.mostPages = mostPages;
    }

    /**
     * @throws TooManyPages if there are more
     * @throws CoupaException.Unreadable if Coupa neither sorts by id nor keeps to the ids that were asked for
     */
    Found<T> read(Query condition) {
        var pages = new ArrayList<Page<T>>();
        long after = 0;
        while (pages.size() < mostPages) {
            var page = page(condition, after);
            var ids = new PageIds(page);
            ids.mustBeIn(IdRange.above(after), index);
            ids.mustLeaveNoGaps(index);
            pages.add(page);
            if (!ids.full()) {
                return found(pages);
            }
            after = ids.last().orElseThrow();
        }
        throw new TooManyPages(index.path(), mostPages);
    }

    private Page<T> page(Query condition, long after) {
        return index.page(
                condition.where("id", Operator.GT, after).orderBy("id").limit(Query.LARGEST_PAGE));
    }

    private static <T> Found<T> found(List<Page<T>> pages) {
        return Found.of(
                pages.stream().flatMap(page -> page.rows().stream()).toList(),
                pages.stream().flatMap(page -> page.unreadable().stream()).toList());
    }
}
