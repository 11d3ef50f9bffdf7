package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;

/** How often a requisition was submitted. */
final class Rounds {

    private Rounds() {}

    /**
     * A new round begins when it leaves its requester's hands, or when its chain is another one: a rejection, a resubmission and
     * whatever comes then can all happen between two looks. The first one may begin behind a job of Coupa's.
     */
    static int after(CoupaRequisition seen, RequisitionStatus now, Known known) {
        return begins(seen, now, known) ? known.row().round() + 1 : known.row().round();
    }

    /** Whether a round has begun without that anybody saw how the one before ended. */
    static boolean wasMissed(CoupaRequisition seen, Known known) {
        return known.row().round() > 0
                && !isWithRequester(known.status())
                && begins(seen, CoupaStatus.of(seen, known), known);
    }

    private static boolean begins(CoupaRequisition seen, RequisitionStatus now, Known known) {
        boolean submitted = CoupaStatus.isSubmitted(now);
        if (known.row().round() == 0) {
            return submitted || now == RequisitionStatus.REJECTED;
        }
        return submitted
                ? isWithRequester(known.status())
                        || Chains.startsAnew(seen, known)
                        || Rejections.areOvercome(seen, known)
                : Chains.startsAnew(seen, known) && wasAsked(seen, now);
    }

    /** A chain that nobody has decided on may be a preview. */
    private static boolean wasAsked(CoupaRequisition seen, RequisitionStatus now) {
        return now == RequisitionStatus.PROCESSING || seen.approvals().stream().anyMatch(ApprovalRows::isDecided);
    }

    static boolean isWithRequester(RequisitionStatus status) {
        return switch (status) {
            case REQUESTED, REFUSED, DRAFT, REJECTED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
