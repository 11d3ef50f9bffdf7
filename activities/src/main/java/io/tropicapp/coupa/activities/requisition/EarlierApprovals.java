package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.TooManyPages;
import java.util.List;

/**
 * A requisition may be rejected and submitted again between two looks: then it shows the new chain alone, and what was decided
 * in the old one is read from Coupa's approvals, once.
 */
final class EarlierApprovals {

    private EarlierApprovals() {}

    static List<CoupaApproval> missed(CoupaClient coupa, Known known, CoupaRequisition seen) {
        return Rounds.wasMissed(seen, known) ? read(coupa, seen) : List.of();
    }

    /** Not worth failing for. */
    private static List<CoupaApproval> read(CoupaClient coupa, CoupaRequisition seen) {
        var shown = seen.approvals().stream().map(CoupaApproval::id).toList();
        try {
            return coupa.ofRequisitions().approvals(List.of(seen.id())).rows().stream()
                    .filter(approval -> ApprovalRows.isDecided(approval) && !shown.contains(approval.id()))
                    .toList();
        } catch (CoupaException.EndpointUnavailable
                | CoupaException.Rejected
                | CoupaException.Unreadable
                | TooManyPages e) {
            return List.of();
        }
    }
}
