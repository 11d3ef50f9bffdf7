package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.CoupaRequisition;
import java.util.List;
import java.util.Optional;

/**
 * What was seen in Coupa in one look.
 *
 * @param requisition empty if only its orders were looked at
 * @param orders those that were seen; others may be there
 * @param earlier approvals that the requisition does not show any more
 */
record Sighting(Optional<CoupaRequisition> requisition, List<CoupaOrder> orders, List<CoupaApproval> earlier) {

    static Sighting of(CoupaRequisition requisition) {
        return of(requisition, List.of(), List.of());
    }

    static Sighting of(CoupaRequisition requisition, List<CoupaOrder> orders, List<CoupaApproval> earlier) {
        return new Sighting(Optional.of(requisition), orders, earlier);
    }

    static Sighting ofOrders(List<CoupaOrder> orders) {
        return new Sighting(Optional.empty(), orders, List.of());
    }
}
