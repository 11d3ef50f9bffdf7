package io.tropicapp.coupa.activities.approval;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tropicapp.coupa.client.Approver;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Approval chains as rows. An approval is known by its id and stays in the round in which it was first seen. */
public final class ApprovalRows {

    private static final Set<String> PENDING = Set.of("pending_approval", "escalated", "on_hold");

    private ApprovalRows() {}

    /**
     * Those that are new or differ from what is known.
     *
     * @param current ids of those that are waited for
     * @param round of one that is not known yet
     */
    public static List<ApprovalRow> changed(
            List<CoupaApproval> seen, Set<Long> current, ToIntFunction<CoupaApproval> round, List<ApprovalRow> known) {
        var before = known.stream().collect(toMap(ApprovalRow::coupaId, Function.identity()));
        var now = seen.stream()
                .map(approval -> row(
                        approval,
                        Optional.ofNullable(before.get(approval.id()))
                                .map(ApprovalRow::round)
                                .orElseGet(() -> round.applyAsInt(approval)),
                        current.contains(approval.id())))
                .toList();
        return Stream.concat(now.stream(), noLongerCurrent(known, now))
                .filter(row -> !row.equals(before.get(row.coupaId())))
                .toList();
    }

    /** Whether somebody is to decide it, as far as its status says. */
    public static boolean isPending(CoupaApproval approval) {
        return approval.status().filter(PENDING::contains).isPresent();
    }

    private static Stream<ApprovalRow> noLongerCurrent(List<ApprovalRow> known, List<ApprovalRow> now) {
        var seen = now.stream().map(ApprovalRow::coupaId).collect(toSet());
        return known.stream()
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
