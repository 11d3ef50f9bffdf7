package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The approval chain of a requisition, round by round. */
final class Chains {

    private Chains() {}

    /** The rows that are new or differ from what is known. */
    static List<ApprovalRow> changed(CoupaRequisition seen, RequisitionStatus status, int round, Known known) {
        return ApprovalRows.changed(seen.approvals(), current(seen, status), unseen -> round, known.approvals());
    }

    /** Whether the chain is another one than that of the current round. */
    static boolean startsAnew(CoupaRequisition seen, Known known) {
        var chain = known.chain().stream().map(ApprovalRow::coupaId).collect(Collectors.toSet());
        return !chain.isEmpty()
                && !seen.approvals().isEmpty()
                && seen.approvals().stream().map(CoupaApproval::id).noneMatch(chain::contains);
    }

    /** A draft lists approvals too, as a preview: nobody's turn has come. */
    private static Set<Long> current(CoupaRequisition seen, RequisitionStatus status) {
        if (status != RequisitionStatus.PENDING_APPROVAL) {
            return Set.of();
        }
        var named = Stream.concat(seen.currentApproval().stream(), seen.currentParallelApprovals().stream())
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? seen.approvals().stream()
                        .filter(ApprovalRows::isPending)
                        .map(CoupaApproval::id)
                        .collect(Collectors.toSet())
                : named;
    }
}
