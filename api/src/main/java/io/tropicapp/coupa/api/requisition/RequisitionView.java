package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.approval.ApprovalView;
import io.tropicapp.coupa.api.approval.HistoryView;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Tropic request on its way through Coupa, with everything that is known of it.
 *
 * @param coupaStatus in Coupa's words
 * @param whoseTurn the names of those whose approval is waited for; null if it is not an approver's turn
 * @param next whose turn it is and what to do, in one sentence
 * @param total as Coupa has it; null until Coupa was seen to have it
 * @param round how often it was submitted
 * @param approvals the chain of this round; those before are in the history
 * @param rejectReason while it is REJECTED
 * @param refusal what is to be corrected, in Coupa's words
 * @param note what is out of the ordinary, or not finished yet
 * @param history everything, the oldest first
 * @param changedAt when something in it last changed here
 * @param observedAt when Coupa was last looked at
 * @param endedAt since when nothing more is followed
 */
record RequisitionView(
        String tropicRequestId,
        @Nullable Long coupaRequisitionId,
        @Nullable String coupaStatus,
        RequisitionStatus status,
        Turn waitingFor,
        @Nullable List<String> whoseTurn,
        String next,
        String title,
        @Nullable Amount total,
        int round,
        @Nullable Instant submittedAt,
        List<ApprovalView> approvals,
        List<PurchaseOrderView> purchaseOrders,
        @Nullable String rejectReason,
        JsonNode refusal,
        @Nullable String note,
        List<HistoryView> history,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant observedAt,
        @Nullable Instant endedAt,
        Map<String, String> links) {}
