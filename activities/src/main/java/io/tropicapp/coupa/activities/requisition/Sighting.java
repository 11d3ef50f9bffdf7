package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.CoupaRequisition;
import java.util.List;
import java.util.Optional;

/**
 * What was seen in Coupa in one look.
 *
 * @param requisition empty if only its orders were looked at
 * @param orders those that were seen; others may be there
 */
record Sighting(Optional<CoupaRequisition> requisition, List<CoupaOrder> orders) {

    static Sighting of(CoupaRequisition requisition) {
        return new Sighting(Optional.of(requisition), List.of());
    }

    static Sighting of(CoupaRequisition requisition, List<CoupaOrder> orders) {
        return new Sighting(Optional.of(requisition), orders);
    }

    static Sighting ofOrders(List<CoupaOrder> orders) {
        return new Sighting(Optional.empty(), orders);
    }
}
