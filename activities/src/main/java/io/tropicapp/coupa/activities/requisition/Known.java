package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import java.util.Optional;

/** What Postgres has of a requisition before something is seen or done. */
record Known(RequisitionRow row, List<ApprovalRow> approvals, List<PurchaseOrderRow> orders) {

    RequisitionStatus status() {
        return RequisitionStatus.valueOf(row.status());
    }

    /** The chain of the current round. */
    List<ApprovalRow> chain() {
        return approvals.stream()
                .filter(approval -> approval.round() == row.round())
                .toList();
    }

    /** Whether Coupa surely knows nothing of it. */
    boolean wasNeverSent() {
        return row.coupaId().isEmpty()
                && row.sent().isEmpty()
                && row.creationBegunAt().isEmpty();
    }

    /** Whether Coupa lacks the newest draft. */
    boolean isBehind() {
        return !row.takenRevision().equals(Optional.of(row.draftRevision()));
    }

    /** Whether Coupa has refused the newest draft: only a correction helps. */
    boolean isRefused() {
        return status() == RequisitionStatus.REFUSED && !row.refusal().isEmpty();
    }

    boolean hasEnded() {
        return row.endedAt().isPresent();
    }
}
