package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import java.util.List;

/** What Postgres has of a linked contract before something is seen or done. */
record KnownContract(ContractApprovalRow row, List<ApprovalRow> approvals) {

    ContractStatus status() {
        return ContractStatus.valueOf(row.status());
    }

    /** The chain of the current round. */
    List<ApprovalRow> chain() {
        return approvals.stream()
                .filter(approval -> approval.round() == row.round())
                .toList();
    }

    boolean hasEnded() {
        return row.endedAt().isPresent();
    }

    /** Whether nobody has looked at it since it was linked. */
    boolean isUnseen() {
        return status() == ContractStatus.LINKED;
    }
}
