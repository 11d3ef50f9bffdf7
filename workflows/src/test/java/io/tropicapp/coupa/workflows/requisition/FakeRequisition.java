package io.tropicapp.coupa.workflows.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rows and Coupa in one: whatever is asked of it is counted, and answered by what the test has put there. */
final class FakeRequisition implements CoupaRequisition {

    private Standing row = Standing.NEW;
    private final List<String> asked = new ArrayList<>();
    private volatile UnaryOperator<Standing> onCreate =
            before -> standing(before, RequisitionStatus.PENDING_APPROVAL, Turn.APPROVER, 1);
    private volatile boolean withdrawable;
    private volatile boolean away;

    /** Something happens in Coupa, and a sync stores it. */
    Standing happens(RequisitionStatus status, Turn turn) {
        return change(before -> standing(before, status, turn, before.round()));
    }

    /** Of the same status, one more approval. */
    Standing approves() {
        return change(before -> with(before, before.approved() + 1, before.ended()));
    }

    Standing ends() {
        return change(before -> with(before, before.approved(), true));
    }

    void refusesFirst() {
        onCreate = before -> standing(before, RequisitionStatus.REFUSED, Turn.REQUESTER, 0);
    }

    /** Nothing can be created, however often it is tried. */
    void isAway() {
        away = true;
    }

    void letsWithdraw() {
        withdrawable = true;
    }

    synchronized Standing row() {
        return row;
    }

    private synchronized Standing change(UnaryOperator<Standing> step) {
        row = step.apply(row);
        return row;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Standing create(RequisitionRef ref) {
        count("create");
        if (away) {
            throw new IllegalStateException("Coupa is away");
        }
        return change(onCreate);
    }

    @Override
    public Standing resubmit(RequisitionRef ref, int revision) {
        count("resubmit " + revision);
        return change(
                before -> standing(before, RequisitionStatus.PENDING_APPROVAL, Turn.APPROVER, before.round() + 1));
    }

    @Override
    public Standing look(RequisitionRef ref) {
        count("look");
        return row();
    }

    @Override
    public Withdrawal withdraw(RequisitionRef ref) {
        count("withdraw");
        if (!withdrawable) {
            return new Withdrawal.OnlyInCoupa(row(), "Withdraw it in Coupa.");
        }
        happens(RequisitionStatus.DELETED, Turn.NOBODY);
        return new Withdrawal.Done(ends());
    }

    @Override
    public Standing endFollowing(RequisitionRef ref) {
        count("end");
        return ends();
    }

    private synchronized void count(String what) {
        asked.add(what);
    }

    private static Standing standing(Standing before, RequisitionStatus status, Turn turn, int round) {
        int approved = round == before.round() ? before.approved() : 0;
        return new Standing(
                before.version() + 1,
                status,
                turn,
                status == RequisitionStatus.REFUSED ? Optional.empty() : Optional.of(99L),
                round,
                approved,
                3,
                before.ended(),
                Optional.empty());
    }

    private static Standing with(Standing before, int approved, boolean ended) {
        return new Standing(
                before.version() + 1,
                before.status(),
                before.waitingFor(),
                before.coupaId(),
                before.round(),
                approved,
                before.approvals(),
                ended,
                before.note());
    }
}
