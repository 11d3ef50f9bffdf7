package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.util.List;

/** What a row says, in the words of its process. */
final class Standings {

    private Standings() {}

    /** The entries of the current round. */
    static List<ApprovalRow> chain(RequisitionRow row, List<ApprovalRow> approvals) {
        return approvals.stream()
                .filter(approval -> approval.round() == row.round())
                .toList();
    }

    static Standing of(RequisitionRow row, List<ApprovalRow> chain) {
        return new Standing(
                row.version(),
                RequisitionStatus.valueOf(row.status()),
                Turn.valueOf(row.waitingFor()),
                row.coupaId(),
                row.round(),
                (int) chain.stream()
                        .filter(approval -> approval.status().equals("approved"))
                        .count(),
                chain.size(),
                row.endedAt().isPresent(),
                row.note());
    }
}
