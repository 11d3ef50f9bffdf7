package io.tropicapp.coupa.store.requisition;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import java.util.List;

/**
 * All that one look at a requisition changes, written together.
 *
 * @param row as it is to be
 * @param approvals those that are new or changed; of the same twice the last counts
 * @param orders those of this requisition that are new or changed; of the same twice the last counts
 * @param history what happened since, in order
 */
public record RequisitionChange(
        RequisitionRow row, List<ApprovalRow> approvals, List<PurchaseOrderRow> orders, List<HistoryRow> history) {

    public RequisitionChange {
        for (var order : orders) {
            if (!order.tropicRequestId().equals(row.tropicRequestId())) {
                throw new IllegalArgumentException("Order %d is of request %s, not of %s"
                        .formatted(order.coupaId(), order.tropicRequestId(), row.tropicRequestId()));
            }
        }
    }
}
