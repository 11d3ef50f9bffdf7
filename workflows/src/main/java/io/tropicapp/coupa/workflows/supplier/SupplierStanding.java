package io.tropicapp.coupa.workflows.supplier;

import java.time.Instant;
import java.util.Optional;

/**
 * What the process knows of its task: ids, counts and states, no names.
 *
 * @param version rises with every change, so that late and repeated news change nothing
 * @param supplier Coupa's id of the one that it ended with or, while it waits, of the one that is there and not active
 * @param candidates how many may be the one
 * @param suppliersRead whether the connection's suppliers were ever read in full; before, nothing follows from their absence
 * @param reminders how many there were
 * @param since when it began, or when it was last reminded of
 */
public record SupplierStanding(
        long version,
        SupplierOnboardingStatus status,
        Optional<Long> supplier,
        int candidates,
        boolean suppliersRead,
        int reminders,
        Optional<Instant> since) {

    /** Before anything was looked for. */
    static final SupplierStanding NEW =
            new SupplierStanding(0, SupplierOnboardingStatus.MATCHING, Optional.empty(), 0, false, 0, Optional.empty());

    boolean isNewerThan(SupplierStanding other) {
        return version > other.version;
    }

    boolean ended() {
        return status.hasEnded();
    }

    boolean overdue() {
        return !ended() && reminders > 0;
    }
}
