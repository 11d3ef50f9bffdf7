package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.time.Instant;
import java.util.Optional;

/** A row on its way to its next version: each method names what changes, and the rest stays. */
final class ContractEdit {

    private final ContractApprovalRow before;
    private Optional<String> coupaStatus;
    private Optional<Long> contractVersion;
    private ContractStatus status;
    private ContractTurn waitingFor;
    private int round;
    private Optional<String> note;
    private Optional<Instant> coupaUpdatedAt;
    private Optional<String> endReason;
    private Optional<Instant> endedAt;

    private ContractEdit(ContractApprovalRow before) {
        this.before = before;
        this.coupaStatus = before.coupaStatus();
        this.contractVersion = before.contractVersion();
        this.status = ContractStatus.valueOf(before.status());
        this.waitingFor = ContractTurn.valueOf(before.waitingFor());
        this.round = before.round();
        this.note = before.note();
        this.coupaUpdatedAt = before.coupaUpdatedAt();
        this.endReason = before.endReason();
        this.endedAt = before.endedAt();
    }

    static ContractEdit of(KnownContract known) {
        return new ContractEdit(known.row());
    }

    /** What Coupa shows. A note from before no longer holds. */
    ContractEdit sees(SeenContract seen, KnownContract known, Instant now) {
        var contract = seen.contract();
        status = ContractStatuses.of(seen, known);
        waitingFor = ContractStatuses.turn(status);
        coupaStatus = contract.status().or(() -> coupaStatus);
        contractVersion = contract.version().or(() -> contractVersion);
        round = ContractRounds.after(seen, status, known);
        coupaUpdatedAt = contract.updatedAt().or(() -> coupaUpdatedAt);
        note = ContractStatuses.note(contract);
        return status.isEnd() ? ends(status.name(), now) : this;
    }

    /** It is deleted in Coupa, as surely as can be said. */
    ContractEdit isGone(Instant now) {
        status = ContractStatus.DELETED;
        waitingFor = ContractTurn.NOBODY;
        note = Optional.empty();
        return ends(status.name(), now);
    }

    ContractEdit waitsFor(ContractTurn turn, String why) {
        waitingFor = turn;
        return notes(why);
    }

    ContractEdit notes(String what) {
        note = Optional.of(what);
        return this;
    }

    ContractEdit ends(String reason, Instant now) {
        if (endedAt.isEmpty()) {
            endReason = Optional.of(reason);
            endedAt = Optional.of(now);
            waitingFor = ContractTurn.NOBODY;
        }
        return this;
    }

    ContractStatus status() {
        return status;
    }

    int round() {
        return round;
    }

    ContractApprovalRow row() {
        return new ContractApprovalRow(
                before.connectionId(),
                before.coupaContractId(),
                before.tropicRequestId(),
                coupaStatus,
                contractVersion,
                status.name(),
                waitingFor.name(),
                round,
                note,
                coupaUpdatedAt,
                before.observedAt(),
                before.version(),
                before.toldVersion(),
                endReason,
                endedAt,
                before.linkedAt(),
                before.changedAt());
    }
}
