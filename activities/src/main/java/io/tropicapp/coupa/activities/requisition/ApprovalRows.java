package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.client.Approver;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.requisition.ApprovalRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Approval chains as rows. An approval is known by its id and stays in the round in which it was first seen. */
final class ApprovalRows {

    private ApprovalRows() {}

    /** Those that are new or differ from what is known. */
    static List<ApprovalRow> changed(CoupaRequisition seen, RequisitionStatus status, int round, Known known) {
        Map<Long, ApprovalRow> before =
                known.approvals().stream().collect(toMap(ApprovalRow::coupaId, Function.identity()));
        var current = current(seen, status);
        var now = seen.approvals().stream()
                .map(approval -> row(
                        approval,
                        Optional.ofNullable(before.get(approval.id()))
                                .map(ApprovalRow::round)
                                .orElse(round),
                        current.contains(approval.id())))
                .toList();
        return Stream.concat(now.stream(), noLongerCurrent(known, now))
                .filter(row -> !row.equals(before.get(row.coupaId())))
                .toList();
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
                        .filter(CoupaStatus::isPending)
                        .map(CoupaApproval::id)
                        .collect(Collectors.toSet())
                : named;
    }

    private static Stream<ApprovalRow> noLongerCurrent(Known known, List<ApprovalRow> now) {
        var seen = now.stream().map(ApprovalRow::coupaId).collect(Collectors.toSet());
        return known.approvals().stream()
                .filter(row -> row.current() && !seen.contains(row.coupaId()))
                .map(ApprovalRows::past);
    }

    private static ApprovalRow past(ApprovalRow row) {
        return new ApprovalRow(
                row.coupaId(),
                row.round(),
                row.position(),
                row.status(),
                row.type(),
                row.approverId(),
                row.approverName(),
                row.approverKind(),
                row.approvedBy(),
                row.delegate(),
                row.parallelGroup(),
                row.approvalDate(),
                row.note(),
                false);
    }

    private static ApprovalRow row(CoupaApproval approval, int round, boolean current) {
        return new ApprovalRow(
                approval.id(),
                round,
                approval.position().map(Long::intValue),
                approval.status().orElse("unknown"),
                approval.type(),
                approval.approver().flatMap(Approver::id),
                approval.approver().flatMap(ApprovalRows::name),
                approval.approver().map(approver -> approver.kind().name()),
                approval.approvedBy().flatMap(ApprovalRows::name),
                approval.delegate().flatMap(ApprovalRows::name),
                approval.parallelGroupName(),
                approval.approvalDate(),
                approval.note(),
                current);
    }

    private static Optional<String> name(Approver approver) {
        return approver.name().or(approver::login).or(approver::email);
    }
}
