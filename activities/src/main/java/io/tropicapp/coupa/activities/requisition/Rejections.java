package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether an approver has said no in the current round. Coupa has no status for that, may leave the requisition's as it was, may
 * still name who was asked, and may list the rejections of earlier rounds.
 */
final class Rejections {

    /** Where a rejected requisition may land: which of them is not documented. */
    private static final Set<RequisitionStatus> BACK_WITH_REQUESTER =
            Set.of(RequisitionStatus.DRAFT, RequisitionStatus.WITHDRAWN, RequisitionStatus.ABANDONED);

    private Rejections() {}

    /** @param status what Coupa's own means */
    static boolean isRejected(CoupaRequisition seen, RequisitionStatus status, Known known) {
        if (BACK_WITH_REQUESTER.contains(status)) {
            return ofThisRound(seen, known).findAny().isPresent() || hasNewComment(seen, status, known);
        }
        return status == RequisitionStatus.PENDING_APPROVAL
                && ofThisRound(seen, known).anyMatch(rejected -> !isOvercome(rejected, seen, known));
    }

    /** Coupa keeps the comment; where it has none, whoever rejected may have left a note. */
    static Optional<String> reason(CoupaRequisition seen, RequisitionStatus status, Known known) {
        if (CoupaStatus.isSubmitted(status)) {
            return seen.rejectReason();
        }
        return seen.rejectReason()
                .or(() -> ofThisRound(seen, known)
                        .flatMap(rejected -> rejected.note().stream())
                        .findFirst())
                .or(() -> known.row().rejectReason());
    }

    /** Whether it was submitted again after a rejection that it still lists. */
    static boolean areOvercome(CoupaRequisition seen, Known known) {
        return ofThisRound(seen, known).anyMatch(rejected -> isOvercome(rejected, seen, known));
    }

    private static Stream<CoupaApproval> ofThisRound(CoupaRequisition seen, Known known) {
        return seen.approvals().stream()
                .filter(approval -> CoupaStatus.is(approval, "rejected"))
                .filter(rejected -> row(rejected, known)
                        .filter(row -> row.round() < known.row().round() && isRejected(row))
                        .isEmpty());
    }

    /** Somebody is asked who was not asked when it was rejected. */
    private static boolean isOvercome(CoupaApproval rejected, CoupaRequisition seen, Known known) {
        boolean wasSeen = row(rejected, known).filter(Rejections::isRejected).isPresent();
        return wasSeen
                ? !seen.status().equals(known.row().coupaStatus())
                        || waiting(seen).anyMatch(asked -> wasNotAsked(asked, known))
                : waiting(seen).anyMatch(asked -> wasNotAsked(asked, known) && isLater(asked, rejected));
    }

    private static Stream<CoupaApproval> waiting(CoupaRequisition seen) {
        return seen.approvals().stream().filter(ApprovalRows::isPending);
    }

    private static boolean wasNotAsked(CoupaApproval asked, Known known) {
        return row(asked, known).filter(ApprovalRows::isPending).isEmpty();
    }

    private static boolean isLater(CoupaApproval asked, CoupaApproval rejected) {
        return asked.createdAt()
                .flatMap(made -> rejected.approvalDate().map(made::isAfter))
                .orElse(false);
    }

    private static Optional<ApprovalRow> row(CoupaApproval approval, Known known) {
        return known.approvals().stream()
                .filter(row -> row.coupaId() == approval.id())
                .findFirst();
    }

    private static boolean isRejected(ApprovalRow row) {
        return row.status().equals("rejected");
    }

    /**
     * The comment of an earlier rejection may stay when a requisition was submitted again and then withdrawn. One that is a draft
     * again, though, was sent back, whatever the comment's words.
     */
    private static boolean hasNewComment(CoupaRequisition seen, RequisitionStatus status, Known known) {
        return seen.rejectReason().isPresent()
                && (known.status() == RequisitionStatus.REJECTED
                        || !seen.rejectReason().equals(known.row().rejectReason())
                        || (status == RequisitionStatus.DRAFT && CoupaStatus.isSubmitted(known.status())));
    }
}
