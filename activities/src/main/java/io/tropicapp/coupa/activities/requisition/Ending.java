package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaOrder;
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
                        && seen.requisition().filter(Ending::isWhollyOrdered).isPresent();
            default -> false;
        };
    }

    /** Whether these orders leave none open, so that the requisition itself must be looked at. */
    static boolean mayBeReachedBy(List<CoupaOrder> orders, Known known) {
        var all = OrderRows.merged(known.orders(), OrderRows.changed(orders, known));
        return !all.isEmpty() && all.stream().allMatch(PurchaseOrderRow::closed);
    }

    /** A line without an order may still get one; so may one that is not shown. */
    private static boolean isWhollyOrdered(CoupaRequisition seen) {
        return !seen.lines().isEmpty()
                && seen.lines().stream().allMatch(line -> line.orderLineId().isPresent());
    }
}
