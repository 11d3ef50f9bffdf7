package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toSet;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The approval chain of a requisition, round by round. Who is asked belongs to the round in which he was last seen asked, and
 * who has decided stays in his. In round 0 are previews, and those who were taken off the chain before they decided.
 */
final class Chains {

    private static final int NO_ROUND = 0;

    private Chains() {}

    /**
     * The rows that are new or differ from what is known.
     *
     * @param earlier approvals of the round before, which the requisition does not show any more
     */
    static List<ApprovalRow> changed(
            CoupaRequisition seen, List<CoupaApproval> earlier, RequisitionStatus status, int round, Known known) {
        boolean submitted = CoupaStatus.isSubmitted(status);
        var shown = seen.approvals().stream().map(CoupaApproval::id).collect(toSet());
        var all = Stream.concat(seen.approvals().stream(), earlier.stream()).toList();
        var changed = ApprovalRows.changed(
                all,
                current(seen, status),
                (approval, before) -> shown.contains(approval.id())
                        ? round(approval, before, submitted, round, known)
                        : before.map(ApprovalRow::round).orElse(known.row().round()),
                known.approvals());
        return submitted && !shown.isEmpty()
                ? Stream.concat(
                                changed.stream().filter(row -> !isTakenOff(row, shown, round)),
                                known.approvals().stream()
                                        .filter(row -> isTakenOff(row, shown, round))
                                        .map(row -> ApprovalRows.past(row, NO_ROUND)))
                        .toList()
                : changed;
    }

    private static int round(
            CoupaApproval approval, Optional<ApprovalRow> before, boolean submitted, int round, Known known) {
        if (submitted && !ApprovalRows.isDecided(approval)) {
            return round;
        }
        return before.map(row -> isDecidedAnew(approval, row, known) ? round : row.round())
                .orElseGet(() -> submitted && isOfRoundBefore(approval, round, known)
                        ? known.row().round()
                        : round);
    }

    /** What was a preview is decided now, or what was decided is decided otherwise: Coupa has used its id again. */
    private static boolean isDecidedAnew(CoupaApproval approval, ApprovalRow row, Known known) {
        if (!ApprovalRows.isDecided(approval)) {
            return false;
        }
        return ApprovalRows.isDecided(row)
                ? !row.approvalDate().equals(approval.approvalDate())
                        && row.approvalDate().isPresent()
                : row.round() == NO_ROUND || Rounds.isWithRequester(known.status());
    }

    /** A rejection that was never seen while it counted. */
    private static boolean isOfRoundBefore(CoupaApproval approval, int round, Known known) {
        return CoupaStatus.is(approval, "rejected")
                && round > known.row().round()
                && known.row().round() > NO_ROUND;
    }

    private static boolean isTakenOff(ApprovalRow row, Set<Long> shown, int round) {
        return row.round() == round && !ApprovalRows.isDecided(row) && !shown.contains(row.coupaId());
    }

    /** Whether the chain is another one than that of the current round. */
    static boolean startsAnew(CoupaRequisition seen, Known known) {
        var chain = known.chain().stream().map(ApprovalRow::coupaId).collect(toSet());
        return !chain.isEmpty()
                && !seen.approvals().isEmpty()
                && seen.approvals().stream().map(CoupaApproval::id).noneMatch(chain::contains);
    }

    /** A draft lists approvals too, as a preview: nobody's turn has come. Coupa may still name one who has decided. */
    private static Set<Long> current(CoupaRequisition seen, RequisitionStatus status) {
        if (status != RequisitionStatus.PENDING_APPROVAL) {
            return Set.of();
        }
        var pending = ids(seen.approvals().stream().filter(ApprovalRows::isPending));
        var named = Stream.concat(seen.currentApproval().stream(), seen.currentParallelApprovals().stream())
                .filter(pending::contains)
                .collect(toSet());
        return named.isEmpty() ? pending : named;
    }

    private static Set<Long> ids(Stream<CoupaApproval> approvals) {
        return approvals.map(CoupaApproval::id).collect(toSet());
    }
}
