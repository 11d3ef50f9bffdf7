package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at a requisition in Coupa, and at its orders once there can be some. */
@Component
class Looks {

    private final RequisitionRecords records;

    Looks(RequisitionRecords records) {
        this.records = records;
    }

    Known look(CoupaClient coupa, Known known) {
        try {
            return seen(
                    coupa, known, coupa.requisitions().get(known.row().coupaId().orElseThrow()));
        } catch (CoupaException.RecordNotFound e) {
            return gone(known);
        }
    }

    /** What was read in bulk. Its orders are followed there too, and looked for here only when there may be new ones. */
    Known seenInBulk(CoupaClient coupa, Known known, CoupaRequisition requisition) {
        return mayHaveNewOrders(known, requisition)
                ? seen(coupa, known, requisition)
                : records.write(known, Edit.of(known), Sighting.of(requisition));
    }

    private static boolean mayHaveNewOrders(Known known, CoupaRequisition requisition) {
        boolean moved = !requisition.status().equals(known.row().coupaStatus())
                || !requisition.updatedAt().equals(known.row().coupaUpdatedAt());
        boolean ordered =
                requisition.lines().stream().anyMatch(line -> line.orderLineId().isPresent());
        return moved || (ordered && known.orders().isEmpty());
    }

    Known seen(CoupaClient coupa, Known known, CoupaRequisition requisition) {
        return seen(coupa, known, requisition, Edit.of(known));
    }

    Known seen(CoupaClient coupa, Known known, CoupaRequisition requisition, Edit edit) {
        var status = CoupaStatus.of(requisition, known);
        List<CoupaOrder> orders = CoupaStatus.mayBeOrdered(status) ? orders(coupa, requisition.id()) : List.of();
        return records.write(known, edit, Sighting.of(requisition, orders));
    }

    /** Only drafts can be deleted in Coupa; the others stay, whatever becomes of them. */
    Known gone(Known known) {
        return records.write(known, Edit.of(known).stands(RequisitionStatus.DELETED));
    }

    /** A client that may not read orders follows the requisition all the same. */
    private static List<CoupaOrder> orders(CoupaClient coupa, long requisition) {
        try {
            return coupa.ofRequisitions().orders(requisition).rows();
        } catch (CoupaException.EndpointUnavailable e) {
            return List.of();
        }
    }
}
