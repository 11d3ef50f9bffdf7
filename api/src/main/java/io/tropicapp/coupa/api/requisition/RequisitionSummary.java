package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requisition in a list: where it stands and who is to act.
 *
 * @param coupaStatus in Coupa's words
 * @param next whose turn it is and what to do, in one sentence
 */
record RequisitionSummary(
        String tropicRequestId,
        @Nullable Long coupaRequisitionId,
        @Nullable String coupaStatus,
        RequisitionStatus status,
        Turn waitingFor,
        String next,
        String title,
        @Nullable Amount total,
        int round,
        @Nullable Instant submittedAt,
        @Nullable String note,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant endedAt) {

    static RequisitionSummary of(RequisitionRow row) {
        return new RequisitionSummary(
                row.tropicRequestId(),
                row.coupaId().orElse(null),
                row.coupaStatus().orElse(null),
                RequisitionStatus.valueOf(row.status()),
                Turn.valueOf(row.waitingFor()),
                Turns.next(row, List.of()),
                Drafts.read(row.draft()).title(),
                Amount.total(row),
                row.round(),
                row.submittedAt().orElse(null),
                row.note().orElse(null),
                row.createdAt(),
                row.changedAt(),
                row.endedAt().orElse(null));
    }
}
