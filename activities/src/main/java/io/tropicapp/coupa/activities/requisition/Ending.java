package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;

/** When nothing more can happen to a requisition. */
final class Ending {

    private Ending() {}

    static boolean isReached(Sighting seen, RequisitionStatus status, List<PurchaseOrderRow> orders) {
        return switch (status) {
            case ABANDONED, DELETED -> true;
            case APPROVED, ORDERED, PARTIALLY_RECEIVED, RECEIVED ->
                !orders.isEmpty()
                        && orders.stream().allMatch(PurchaseOrderRow::closed)
                        && seen.requisition().map(Ending::isWhollyOrdered).orElse(true);
            default -> false;
        };
    }

    /** A line without an order may still get one. */
    private static boolean isWhollyOrdered(CoupaRequisition seen) {
        return seen.lines().stream().allMatch(line -> line.orderLineId().isPresent());
    }
}
