package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionStatus;

/**
 * A page that Postgres does not take as a whole, written row by row: an odd one costs none of the others.
 *
 * @param left those that Postgres does not take
 */
record OddRows(UpsertCounts counts, List<Page.UnreadableRow> left) {

    /** Values out of range or not as they must be, and rows that are too large; not a Postgres that is down. */
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "54");

    /** Whether the rows are to blame for a failure to write them. */
    static boolean areWhy(RuntimeException failure) {
        return failure instanceof ArithmeticException
                || sqlState(failure)
                        .filter(state -> OF_THE_ROW.contains(state.substring(0, 2)))
                        .isPresent();
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
                left.add(new Page.UnreadableRow(Optional.of(row.id()), row.updatedAt(), why(e)));
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

    /** Without the message of Postgres, which quotes values. */
    private static String why(RuntimeException e) {
        return sqlState(e)
                .map(state -> "Postgres does not take it (SQL state %s)".formatted(state))
                .orElse("a number in it is too large");
    }

    private static Optional<String> sqlState(RuntimeException e) {
        return e instanceof DataAccessException access && access.getMostSpecificCause() instanceof SQLException cause
                ? Optional.ofNullable(cause.getSQLState())
                : Optional.empty();
    }
}
