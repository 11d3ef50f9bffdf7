package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.inflight.OddRow;
import io.tropicapp.coupa.client.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Takes what was read in one by one, and counts: an odd one costs none of the others. */
final class OneByOne {

    private final long read;
    private final List<Page.UnreadableRow> lost = new ArrayList<>();
    private long changed;

    /** @param unreadable of those that were read, the ones that are lost already */
    OneByOne(long read, List<Page.UnreadableRow> unreadable) {
        this.read = read;
        lost.addAll(unreadable);
    }

    /**
     * @param ids of the rows
     * @param isNews keeps them, and says whether something is new
     */
    void take(Collection<Long> ids, BooleanSupplier isNews) {
        try {
            changed += isNews.getAsBoolean() ? 1 : 0;
        } catch (RuntimeException e) {
            if (!OddRow.isWhy(e)) {
                throw e;
            }
            ids.forEach(id -> lost.add(new Page.UnreadableRow(Optional.of(id), Optional.empty(), OddRow.why(e))));
        }
    }

    void tell(InFlight.Tally tally) {
        tally.add(read, changed, lost);
    }
}
