package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What it means that Coupa answers 404. Only drafts can be deleted there; anything else is kept from this client, which may
 * have lost a content group, or the endpoint is switched off: that passes, and nothing ends.
 */
@Component
class Disappearance {

    private static final String KEPT_FROM_US =
            "Coupa does not show it any more. It cannot have been deleted in this state: the integration's user may have lost"
                    + " access to it, or requisitions are switched off for the API. Look at it in Coupa.";

    private final RequisitionRecords records;

    Disappearance(RequisitionRecords records) {
        this.records = records;
    }

    Known of(CoupaClient coupa, Known known) {
        return CoupaStatus.mayBeDeleted(known) && isMissing(coupa, known) ? deleted(known) : kept(known);
    }

    Known deleted(Known known) {
        return records.write(known, Edit.of(known).stands(RequisitionStatus.DELETED));
    }

    private Known kept(Known known) {
        return records.write(known, Edit.of(known).stands(known.status()).notes(KEPT_FROM_US));
    }

    /** The index works, and is without it. */
    private static boolean isMissing(CoupaClient coupa, Known known) {
        long id = known.row().coupaId().orElseThrow();
        try {
            return coupa.requisitions().byIds(List.of(id)).missing().contains(id);
        } catch (CoupaException.EndpointUnavailable e) {
            return false;
        }
    }
}
