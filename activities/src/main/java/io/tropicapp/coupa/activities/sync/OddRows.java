package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.inflight.OddRow;
import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * A page that Postgres does not take as a whole, written row by row: an odd one costs none of the others.
 *
 * @param left those that Postgres does not take
 */
record OddRows(UpsertCounts counts, List<Page.UnreadableRow> left) {

    /** Whether the rows are to blame for a failure to write them. */
    static boolean areWhy(RuntimeException failure) {
        return OddRow.isKeptOut(failure);
    }

    static <T extends CoupaRecord> OddRows apart(PullSource<T> source, List<T> rows, TransactionStatus transaction) {
        var counts = new UpsertCounts(0, 0, 0);
        var left = new ArrayList<Page.UnreadableRow>();
        for (var row : rows) {
            var before = transaction.createSavepoint();
            try {
                counts = sum(counts, source.write().apply(List.of(row)));
                transaction.releaseSavepoint(before);
            } catch (DataAccessException | ArithmeticException e) {
                if (!areWhy(e)) {
                    throw e;
                }
                transaction.rollbackToSavepoint(before);
                left.add(new Page.UnreadableRow(Optional.of(row.id()), row.updatedAt(), OddRow.why(e)));
            }
        }
        return new OddRows(counts, List.copyOf(left));
    }

    private static UpsertCounts sum(UpsertCounts one, UpsertCounts other) {
        return new UpsertCounts(
                one.inserted() + other.inserted(),
                one.updated() + other.updated(),
                one.unchanged() + other.unchanged());
    }
}
