package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.api.approval.ApprovalView;
import io.tropicapp.coupa.api.approval.HistoryView;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Coupa contract on its way through its approvals, with everything that is known of it.
 *
 * @param coupaStatus in Coupa's words
 * @param whoseTurn the names of those whose approval is waited for; null if it is not an approver's turn
 * @param next whose turn it is and what to do, in one sentence
 * @param contractNumber as the last sync saw it, like {@code contractName}
 * @param contractVersion Coupa's own count
 * @param round how often it was seen submitted
 * @param approvals the chain of this round; those before are in {@code earlierApprovals}
 * @param rejectReason while it is REJECTED
 * @param amends the contracts that this one amends
 * @param versions other versions of it
 * @param note what is out of the ordinary, or not finished yet
 * @param history everything, the oldest first
 * @param changedAt when something in it last changed here
 * @param observedAt when Coupa was last looked at
 * @param endReason PUBLISHED, EXPIRED, TERMINATED, REJECTED, DELETED, UNLINKED or DISCONNECTED
 * @param endedAt since when its approvals are no longer followed
 */
record ContractApprovalView(
        long coupaContractId,
        String tropicRequestId,
        @Nullable String contractNumber,
        @Nullable String contractName,
        @Nullable Long contractVersion,
        @Nullable String coupaStatus,
        ContractStatus status,
        ContractTurn waitingFor,
        @Nullable List<String> whoseTurn,
        String next,
        int round,
        List<ApprovalView> approvals,
        List<ApprovalView> earlierApprovals,
        @Nullable String rejectReason,
        List<RelatedContract> amends,
        List<RelatedContract> amendments,
        List<RelatedContract> versions,
        @Nullable String note,
        List<HistoryView> history,
        Instant linkedAt,
        Instant changedAt,
        @Nullable Instant observedAt,
        @Nullable String endReason,
        @Nullable Instant endedAt,
        Map<String, String> links) {}
