package io.tropicapp.coupa.activities.requisition;

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

    /** What a draft may be called that can be deleted. */
    private static final Set<String> DELETABLE = Set.of("draft", "cart", "withdrawn");

    private static final String NOT_SHOWN =
            "Coupa does not say which status the requisition has: a default response filter leaves it out. Ask the customer's"
                    + " Coupa administrator to add the status to that filter, or not to make it the default.";

    private CoupaStatus() {}

    static RequisitionStatus of(CoupaRequisition seen, Known known) {
        if (seen.status().isEmpty()) {
            return isWaitedFor(known) ? RequisitionStatus.UNKNOWN : known.status();
        }
        var status = of(seen.status().get());
        if (Rejections.isRejected(seen, status, known)) {
            return RequisitionStatus.REJECTED;
        }
        return status.isEditable() && isStillRefused(known) ? RequisitionStatus.REFUSED : status;
    }

    /** What is out of the ordinary in what Coupa shows. */
    static Optional<String> note(CoupaRequisition seen) {
        return seen.status().isPresent() ? Optional.empty() : Optional.of(NOT_SHOWN);
    }

    private static boolean isWaitedFor(Known known) {
        return known.status() == RequisitionStatus.REQUESTED || known.status() == RequisitionStatus.REFUSED;
    }

    /** Whether it may have been deleted in Coupa, as far as is known: only what is with its requester can. */
    static boolean mayBeDeleted(Known known) {
        return known.status() == RequisitionStatus.REJECTED
                || known.row().coupaStatus().filter(DELETABLE::contains).isPresent();
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
