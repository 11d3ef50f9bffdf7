package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off what Coupa shows where a requisition stands. Coupa's statuses are those of the R39 Swagger ({@code
 * RequisitionHeader}); there is none for a rejection, which shows in the approvals and in the comment alone.
 */
final class CoupaStatus {

    /** Where a rejected requisition may land: which of them is not documented. */
    private static final Set<RequisitionStatus> BACK_WITH_REQUESTER =
            Set.of(RequisitionStatus.DRAFT, RequisitionStatus.WITHDRAWN, RequisitionStatus.ABANDONED);

    private CoupaStatus() {}

    static RequisitionStatus of(CoupaRequisition seen, Known known) {
        var status = seen.status().map(CoupaStatus::of).orElseGet(known::status);
        if (isRejected(seen, status, known)) {
            return RequisitionStatus.REJECTED;
        }
        return status.isEditable() && isStillRefused(known) ? RequisitionStatus.REFUSED : status;
    }

    private static RequisitionStatus of(String coupa) {
        return switch (coupa) {
            case "draft", "cart" -> RequisitionStatus.DRAFT;
            case "pending_buyer_action" -> RequisitionStatus.PENDING_BUYER_ACTION;
            case "pending_approval" -> RequisitionStatus.PENDING_APPROVAL;
            case "approved" -> RequisitionStatus.APPROVED;
            case "ordered" -> RequisitionStatus.ORDERED;
            case "partially_received" -> RequisitionStatus.PARTIALLY_RECEIVED;
            case "received" -> RequisitionStatus.RECEIVED;
            case "abandoned" -> RequisitionStatus.ABANDONED;
            case "backgrounded" -> RequisitionStatus.PROCESSING;
            case "withdrawn" -> RequisitionStatus.WITHDRAWN;
            default -> RequisitionStatus.UNKNOWN;
        };
    }

    private static boolean isRejected(CoupaRequisition seen, RequisitionStatus status, Known known) {
        if (BACK_WITH_REQUESTER.contains(status)) {
            return hasRejection(seen) || hasNewComment(seen, known);
        }
        return status == RequisitionStatus.PENDING_APPROVAL && hasRejection(seen) && !hasPending(seen);
    }

    private static boolean hasRejection(CoupaRequisition seen) {
        return seen.approvals().stream().anyMatch(approval -> is(approval, "rejected"));
    }

    /** The comment of an earlier rejection may stay when a requisition was resubmitted and then taken back. */
    private static boolean hasNewComment(CoupaRequisition seen, Known known) {
        return seen.rejectReason().isPresent()
                && (known.status() == RequisitionStatus.REJECTED
                        || !seen.rejectReason().equals(known.row().rejectReason()));
    }

    private static boolean hasPending(CoupaRequisition seen) {
        return seen.currentApproval().isPresent()
                || !seen.currentParallelApprovals().isEmpty()
                || seen.approvals().stream().anyMatch(ApprovalRows::isPending);
    }

    /** A correction that Coupa refused is still to be made, whatever the requisition itself shows. */
    private static boolean isStillRefused(Known known) {
        return known.status() == RequisitionStatus.REFUSED
                && !known.row().refusal().isEmpty();
    }

    static boolean is(CoupaApproval approval, String status) {
        return approval.status().equals(Optional.of(status));
    }

    static Turn turn(RequisitionStatus status) {
        return switch (status) {
            case REFUSED, DRAFT, REJECTED, WITHDRAWN -> Turn.REQUESTER;
            case PENDING_BUYER_ACTION -> Turn.BUYER;
            case PENDING_APPROVAL -> Turn.APPROVER;
            case REQUESTED, APPROVED, PROCESSING, UNKNOWN -> Turn.COUPA;
            case ORDERED, PARTIALLY_RECEIVED, RECEIVED, ABANDONED, DELETED -> Turn.NOBODY;
        };
    }

    /** Whether Coupa has taken it out of its requester's hands. */
    static boolean isSubmitted(RequisitionStatus status) {
        return switch (status) {
            case PENDING_BUYER_ACTION, PENDING_APPROVAL, APPROVED, ORDERED, PARTIALLY_RECEIVED, RECEIVED -> true;
            case REQUESTED, REFUSED, DRAFT, REJECTED, PROCESSING, WITHDRAWN, ABANDONED, DELETED, UNKNOWN -> false;
        };
    }

    /** Whether orders may have come of it. */
    static boolean mayBeOrdered(RequisitionStatus status) {
        return switch (status) {
            case APPROVED, ORDERED, PARTIALLY_RECEIVED, RECEIVED -> true;
            default -> false;
        };
    }
}
