package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list: where it stands and who is to act.
 *
 * @param next whose turn it is and what to do, in one sentence
 * @param supplierName as Tropic knows it
 * @param coupaStatus of that supplier, in Coupa's words
 * @param candidates how many may be the one
 * @param overdue whether it has waited for so long that there was a reminder
 */
record OnboardingSummary(
        String tropicTaskId,
        SupplierOnboardingStatus status,
        WaitingFor waitingFor,
        String next,
        String supplierName,
        @Nullable Long coupaSupplierId,
        @Nullable String coupaStatus,
        int candidates,
        boolean overdue,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant endedAt) {

    static OnboardingSummary of(SupplierOnboardingRow row) {
        var status = SupplierOnboardingStatus.valueOf(row.status());
        return new OnboardingSummary(
                row.tropicTaskId(),
                status,
                status.turn(),
                OnboardingTurns.next(row),
                WantedSuppliers.of(row).name(),
                row.coupaSupplierId().orElse(null),
                row.coupaStatus().orElse(null),
                row.candidates().size(),
                isOverdue(row),
                row.createdAt(),
                row.changedAt(),
                row.endedAt().orElse(null));
    }

    static boolean isOverdue(SupplierOnboardingRow row) {
        return row.endedAt().isEmpty() && row.reminders() > 0;
    }
}
