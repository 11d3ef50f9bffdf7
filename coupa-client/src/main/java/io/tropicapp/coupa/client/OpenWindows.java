package io.tropicapp.coupa.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The ids that are still to be asked for, lowest first, cut into windows of about a page each. */
final class OpenWindows {

    private final Deque<IdRange> gaps;
    private final WindowWidth width = new WindowWidth();

    OpenWindows(List<IdRange> gaps) {
        this.gaps = new ArrayDeque<>(gaps);
    }

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    IdRange next() {
        var gap = gaps.removeFirst();
        var window = gap.firstPart(width.next());
        rest(gap, window);
        return window;
    }

    void add(IdRange range) {
        gaps.addFirst(range);
    }

    /** What is left of a range of which a first part is done. */
    void rest(IdRange range, IdRange done) {
        if (done.to() < range.to()) {
            add(new IdRange(done.to(), range.to()));
        }
    }

    /** For a full page in no order: which of the window's rows it holds cannot be told, so less must be asked for. */
    void halve(IdRange range) {
        seen(range, 2 * Query.LARGEST_PAGE);
        long middle = range.after() + range.width() / 2;
        add(new IdRange(middle, range.to()));
        add(new IdRange(range.after(), middle));
    }

    void seen(IdRange covered, int rows) {
        width.seen(covered.width(), rows);
    }
}
