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

    /** Nobody is asked yet; the last one is a status that Coupa did not say. */
    private static final Set<String> TO_COME = Set.of("not_started", "unknown");

    private ApprovalRows() {}

    /**
     * Those that are new or differ from what is known.
     *
     * @param current ids of those that are waited for
     * @param round of one that is not known yet
     */
    public static List<ApprovalRow> changed(
            List<CoupaApproval> seen, Set<Long> current, ToIntFunction<CoupaApproval> round, List<ApprovalRow> known) {
        return changed(
                seen,
                current,
                (approval, before) -> before.map(ApprovalRow::round).orElseGet(() -> round.applyAsInt(approval)),
                known);
    }

    /** Says which round an approval belongs to. */
    public interface RoundOf {
        int round(CoupaApproval seen, Optional<ApprovalRow> before);
    }

    /** As the other one, where an approval can come to belong to another round. */
    public static List<ApprovalRow> changed(
            List<CoupaApproval> seen, Set<Long> current, RoundOf round, List<ApprovalRow> known) {
        var before = known.stream().collect(toMap(ApprovalRow::coupaId, Function.identity()));
        var now = seen.stream()
                .map(approval -> row(
                        approval,
                        round.round(approval, Optional.ofNullable(before.get(approval.id()))),
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

    public static boolean isPending(ApprovalRow row) {
        return PENDING.contains(row.status());
    }

    /** Whether it is over, one way or the other. */
    public static boolean isDecided(CoupaApproval approval) {
        return !isPending(approval) && !isToCome(approval.status().orElse("unknown"));
    }

    public static boolean isDecided(ApprovalRow row) {
        return !isPending(row) && !isToCome(row.status());
    }

    private static boolean isToCome(String status) {
        return TO_COME.contains(status);
    }

    private static Stream<ApprovalRow> noLongerCurrent(List<ApprovalRow> known, List<ApprovalRow> now) {
        var seen = now.stream().map(ApprovalRow::coupaId).collect(toSet());
        return known.stream()
                .filter(row -> row.current() && !seen.contains(row.coupaId()))
                .map(row -> past(row, row.round()));
    }

    /** The same, waited for no more. */
    public static ApprovalRow past(ApprovalRow row, int round) {
        return new ApprovalRow(
                row.coupaId(),
                round,
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
