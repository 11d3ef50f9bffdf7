package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;

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

    boolean hasEnded() {
        return row.endedAt().isPresent();
    }
}
