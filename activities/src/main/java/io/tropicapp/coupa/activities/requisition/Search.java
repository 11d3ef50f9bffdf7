package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.Found;
import io.tropicapp.coupa.client.Index;
import io.tropicapp.coupa.client.Operator;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.client.RequisitionWith;
import io.tropicapp.coupa.client.TooManyPages;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Looks for the requisition that carries a mark. That there is none is concluded only where the rows show it: an answer may lack
 * the attribute, or a row may be unreadable, and what was looked for would then be made a second time.
 */
final class Search {

    /** Far more than a customer makes in the days that a creation may be in doubt. */
    private static final int MOST_PAGES = 40;

    /** Coupa's clock and ours differ, and a request may have been taken up before it was kept here. */
    private static final Duration ROOM = Duration.ofDays(1);

    private final Index<RequisitionWith> index;
    private final Mark mark;
    private final Instant since;

    private Search(CoupaClient coupa, Mark mark, Instant asked) {
        this.index = mark.index(coupa);
        this.mark = mark;
        this.since = asked.minus(ROOM);
    }

    /**
     * Where several carry the mark, the first: somebody has copied it in Coupa.
     *
     * @param asked since when there may be one
     * @throws Unrecognisable if nothing can be concluded
     */
    static Optional<CoupaRequisition> find(CoupaClient coupa, Mark mark, Instant asked) {
        try {
            return new Search(coupa, mark, asked).find();
        } catch (TooManyPages | CoupaException.Rejected e) {
            throw new Unrecognisable(String.valueOf(e.getMessage()));
        }
    }

    private Optional<CoupaRequisition> find() {
        var found = index.find(condition(mark), MOST_PAGES);
        var marked = found.rows().stream()
                .filter(row -> row.value().filter(mark::isIn).isPresent())
                .min(Comparator.comparingLong(RequisitionWith::id));
        return marked.or(() -> isConclusive(found) ? Optional.empty() : Optional.of(theOnlyOne(found)))
                .map(RequisitionWith::requisition);
    }

    private static boolean isConclusive(Found<RequisitionWith> found) {
        return found.unreadable().isEmpty()
                && found.rows().stream().allMatch(row -> row.value().isPresent());
    }

    /** A Coupa that heeds the condition has answered nothing but ours, whatever it shows of it. */
    private RequisitionWith theOnlyOne(Found<RequisitionWith> found) {
        var unseen = found.rows().stream().filter(row -> row.value().isEmpty()).toList();
        if (!found.unreadable().isEmpty()) {
            throw new Unrecognisable("A requisition that Coupa answers cannot be read: %s"
                    .formatted(found.unreadable().getFirst().why()));
        }
        if (unseen.size() > 1 || !heedsCondition()) {
            throw new Unrecognisable("Coupa's answer does not show the field that carries the mark");
        }
        return unseen.getFirst();
    }

    private boolean heedsCondition() {
        var page = index.page(condition(mark.ofNobody()).limit(1));
        return page.rows().isEmpty() && page.unreadable().isEmpty();
    }

    private Query condition(Mark of) {
        return of.condition().where("created-at", Operator.GT_OR_EQ, since);
    }

    /** Whether a requisition is there cannot be told. */
    static final class Unrecognisable extends RuntimeException {

        Unrecognisable(String why) {
            super(why);
        }
    }
}
