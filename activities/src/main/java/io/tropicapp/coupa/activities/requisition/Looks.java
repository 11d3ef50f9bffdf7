package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.CoupaRequisition;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a requisition in Coupa, and at its orders once there can be some. */
@Component
class Looks {

    private final RequisitionRecords records;
    private final Disappearance disappearance;

    Looks(RequisitionRecords records, Disappearance disappearance) {
        this.records = records;
        this.disappearance = disappearance;
    }

    Known look(CoupaClient coupa, Known known) {
        return find(coupa, known)
                .map(there -> seen(coupa, known, there))
                .orElseGet(() -> disappearance.of(coupa, known));
    }

    private static Optional<CoupaRequisition> find(CoupaClient coupa, Known known) {
        try {
            return Optional.of(coupa.requisitions().get(known.row().coupaId().orElseThrow()));
        } catch (CoupaException.RecordNotFound e) {
            return Optional.empty();
        }
    }

    /** What was read in bulk. Its orders are followed there too, and looked for here only when there may be new ones. */
    Known seenInBulk(CoupaClient coupa, Known known, CoupaRequisition requisition) {
        return mayHaveNewOrders(known, requisition)
                ? seen(coupa, known, requisition)
                : write(coupa, known, requisition, Edit.of(known), List.of());
    }

    private static boolean mayHaveNewOrders(Known known, CoupaRequisition requisition) {
        boolean moved = !requisition.status().equals(known.row().coupaStatus())
                || !requisition.updatedAt().equals(known.row().coupaUpdatedAt());
        return moved || !Orders.notLinked(requisition, known.orders()).isEmpty();
    }

    /** Coupa does not answer it among others. One that cannot have been deleted is kept from us: no more is asked. */
    Known missedInBulk(CoupaClient coupa, Known known) {
        return CoupaStatus.mayBeDeleted(known) ? look(coupa, known) : disappearance.of(coupa, known);
    }

    /**
     * Orders that were read in bulk. If none is open then, the requisition itself says whether more may come: that is written
     * together, so that a look which fails leaves them to the next one.
     */
    Known ordersInBulk(CoupaClient coupa, Known known, List<CoupaOrder> orders) {
        return Ending.mayBeReachedBy(orders, known)
                ? find(coupa, known)
                        .map(there -> write(coupa, known, there, Edit.of(known), orders))
                        .orElseGet(() -> records.write(known, Edit.of(known), Sighting.ofOrders(orders)))
                : records.write(known, Edit.of(known), Sighting.ofOrders(orders));
    }

    Known seen(CoupaClient coupa, Known known, CoupaRequisition requisition) {
        return seen(coupa, known, requisition, Edit.of(known));
    }

    Known seen(CoupaClient coupa, Known known, CoupaRequisition requisition, Edit edit) {
        boolean ordered = CoupaStatus.mayBeOrdered(CoupaStatus.of(requisition, known));
        return write(
                coupa, known, requisition, edit, ordered ? Orders.of(coupa, requisition, known.orders()) : List.of());
    }

    private Known write(
            CoupaClient coupa, Known known, CoupaRequisition requisition, Edit edit, List<CoupaOrder> orders) {
        var missed = EarlierApprovals.missed(coupa, known, requisition);
        return records.write(known, edit, Sighting.of(requisition, orders, missed));
    }

    /** Coupa answers 404. Whether it was deleted is another question. */
    Known gone(CoupaClient coupa, Known known) {
        return disappearance.of(coupa, known);
    }
}
