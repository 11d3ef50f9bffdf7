package io.tropicapp.coupa.activities.inflight;

import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.TooManyPages;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Failures that one row is to blame for: they shall cost none of the others. */
public final class OddRow {

    /** Values out of range or not as they must be, and rows that are too large; not a Postgres that is down. */
    private static final Set<String> OF_THE_ROW = Set.of("22", "23", "54");

    private OddRow() {}

    /** Whether Coupa refuses or garbles it alone, or Postgres does not take it. */
    public static boolean isWhy(RuntimeException failure) {
        return failure instanceof CoupaException.Rejected
                || failure instanceof CoupaException.Unreadable
                || failure instanceof TooManyPages
                || isKeptOut(failure);
    }

    /** Whether Postgres does not take it, for what it is. */
    public static boolean isKeptOut(RuntimeException failure) {
        return failure instanceof ArithmeticException
                || sqlState(failure)
                        .filter(state -> OF_THE_ROW.contains(state.substring(0, 2)))
                        .isPresent();
    }

    /** Without the message of Postgres, which quotes values. */
    public static String why(RuntimeException failure) {
        return sqlState(failure)
                .map(state -> "Postgres does not take it (SQL state %s)".formatted(state))
                .orElseGet(() -> failure instanceof ArithmeticException
                        ? "a number in it is too large"
                        : String.valueOf(failure.getMessage()));
    }

    private static Optional<String> sqlState(RuntimeException failure) {
        return failure instanceof DataAccessException access
                        && access.getMostSpecificCause() instanceof SQLException cause
                ? Optional.ofNullable(cause.getSQLState())
                : Optional.empty();
    }
}
