package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.requisition.RequisitionRecords.Superseded;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.requisition.FollowedRequisition;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Keeps what was read in bulk. What was written since the reading began may be newer than what was read: then the one
 * requisition is looked at by itself.
 */
@Component
class BulkLooks {

    private final RequisitionRecords records;
    private final Looks looks;

    BulkLooks(RequisitionRecords records, Looks looks) {
        this.records = records;
        this.looks = looks;
    }

    /** Whether something is new. */
    boolean keep(CoupaClient coupa, UUID connection, FollowedRequisition before, CoupaRequisition read) {
        return keep(coupa, connection, before, known -> looks.seenInBulk(coupa, known, read));
    }

    boolean keep(CoupaClient coupa, UUID connection, FollowedRequisition before, List<CoupaOrder> read) {
        return keep(coupa, connection, before, known -> looks.ordersInBulk(coupa, known, read));
    }

    /** Coupa does not answer it. */
    boolean miss(CoupaClient coupa, UUID connection, FollowedRequisition before) {
        return keep(coupa, connection, before, known -> looks.missedInBulk(coupa, known));
    }

    private boolean look(CoupaClient coupa, UUID connection, FollowedRequisition before) {
        try {
            return isNews(before, looks.look(coupa, records.known(connection, before.tropicRequestId())));
        } catch (Superseded e) {
            // Whoever it was has seen it at the same moment as we have.
            return true;
        }
    }

    private boolean keep(CoupaClient coupa, UUID connection, FollowedRequisition before, UnaryOperator<Known> writing) {
        var known = records.known(connection, before.tropicRequestId());
        try {
            if (known.row().version() == before.version()) {
                return isNews(before, writing.apply(known));
            }
        } catch (Superseded e) {
            // Somebody looked at it meanwhile, perhaps after us.
        }
        return look(coupa, connection, before);
    }

    private static boolean isNews(FollowedRequisition before, Known now) {
        return now.row().version() > before.version();
    }
}
