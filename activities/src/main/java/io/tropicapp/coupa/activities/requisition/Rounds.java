package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;

/** How often a requisition was submitted. */
final class Rounds {

    private Rounds() {}

    /**
     * A new round begins when it leaves its requester's hands, or when its chain is another one: a rejection and a
     * resubmission can both happen between two looks.
     */
    static int after(CoupaRequisition seen, RequisitionStatus now, Known known) {
        boolean leaves = CoupaStatus.isSubmitted(now) && isWithRequester(known.status());
        boolean anotherChain =
                known.row().round() > 0 && CoupaStatus.isSubmitted(now) && Chains.startsAnew(seen, known);
        return leaves || anotherChain ? known.row().round() + 1 : known.row().round();
    }

    private static boolean isWithRequester(RequisitionStatus status) {
        return switch (status) {
            case REQUESTED, REFUSED, DRAFT, REJECTED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
