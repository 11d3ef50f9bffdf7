package io.tropicapp.coupa.workflows.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rows and Coupa in one: whatever is asked of it is counted, and answered by what the test has put there. */
final class FakeContract implements CoupaContract {

    private ContractStanding row = ContractStanding.NEW;
    private Optional<ContractStatus> inCoupa = Optional.of(ContractStatus.PENDING_APPROVAL);
    private final List<String> asked = new ArrayList<>();

    /** Coupa cannot be asked: a look finds nothing out. */
    synchronized void isAway() {
        inCoupa = Optional.empty();
    }

    /** In Coupa, and nobody has seen it yet. */
    synchronized void becomes(ContractStatus status) {
        inCoupa = Optional.of(status);
    }

    /** Something happens in Coupa, and a sync stores it. */
    synchronized ContractStanding happens(ContractStatus status) {
        inCoupa = Optional.of(status);
        boolean anew = status == ContractStatus.PENDING_APPROVAL && row.isRejected();
        return change(before -> standing(before, status, before.round() + (anew ? 1 : 0), before.approved()));
    }

    /** Of the same status, one more approval. */
    synchronized ContractStanding approves() {
        return change(before -> standing(before, before.status(), before.round(), before.approved() + 1));
    }

    synchronized ContractStanding row() {
        return row;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized ContractStanding look(ContractRef ref) {
        asked.add("look");
        return seen();
    }

    @Override
    public synchronized ContractStanding endRejected(ContractRef ref, int round) {
        asked.add("endRejected");
        return seen().isRejected() ? change(before -> ended(before)) : row;
    }

    @Override
    public synchronized ContractStanding unlink(ContractRef ref, @Nullable String tropicRequestId) {
        asked.add("unlink");
        return change(before -> ended(before));
    }

    private ContractStanding seen() {
        return inCoupa.filter(status -> status != row.status())
                .map(status -> change(before -> standing(before, status, Math.max(1, before.round()), 0)))
                .orElse(row);
    }

    private ContractStanding change(UnaryOperator<ContractStanding> step) {
        row = step.apply(row);
        return row;
    }

    private static ContractStanding standing(ContractStanding before, ContractStatus status, int round, int approved) {
        var turn = status == ContractStatus.PENDING_APPROVAL ? ContractTurn.APPROVER : ContractTurn.CONTRACT_OWNER;
        return new ContractStanding(
                before.version() + 1, status, turn, round, approved, 3, status.isEnd(), Optional.empty());
    }

    private static ContractStanding ended(ContractStanding before) {
        return new ContractStanding(
                before.version() + 1,
                before.status(),
                ContractTurn.NOBODY,
                before.round(),
                before.approved(),
                before.approvals(),
                true,
                Optional.empty());
    }
}
