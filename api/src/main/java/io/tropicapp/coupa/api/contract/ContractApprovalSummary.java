package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linked contract in a list: where it stands and who is to act.
 *
 * @param coupaStatus in Coupa's words
 * @param next whose turn it is and what to do, in one sentence
 */
record ContractApprovalSummary(
        long coupaContractId,
        String tropicRequestId,
        @Nullable String coupaStatus,
        ContractStatus status,
        ContractTurn waitingFor,
        String next,
        int round,
        @Nullable String note,
        Instant linkedAt,
        Instant changedAt,
        @Nullable String endReason,
        @Nullable Instant endedAt) {

    static ContractApprovalSummary of(ContractApprovalRow row) {
        return new ContractApprovalSummary(
                row.coupaContractId(),
                row.tropicRequestId(),
                row.coupaStatus().orElse(null),
                ContractStatus.valueOf(row.status()),
                ContractTurn.valueOf(row.waitingFor()),
                ContractTurns.next(row, List.of()),
                row.round(),
                row.note().orElse(null),
                row.linkedAt(),
                row.changedAt(),
                row.endReason().orElse(null),
                row.endedAt().orElse(null));
    }
}
