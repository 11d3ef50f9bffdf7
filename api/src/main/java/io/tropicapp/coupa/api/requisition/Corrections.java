package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.approval.Approvers;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.UpdateRefused;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionChange;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.NotPossible;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps corrected drafts and has them sent: the row first, so that a crash in between can be mended from it. */
@Component
class Corrections {

    private static final int TRIES = 10;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Requisitions requisitions;
    private final RequisitionProcesses processes;
    private final RequisitionAudit audit;
    private final Temporal temporal;
    private final TransactionTemplate transaction;

    Corrections(
            Requisitions requisitions,
            RequisitionProcesses processes,
            RequisitionAudit audit,
            Temporal temporal,
            TransactionTemplate transaction) {
        this.requisitions = requisitions;
        this.processes = processes;
        this.audit = audit;
        this.temporal = temporal;
        this.transaction = transaction;
    }

    /** @throws Problem 409 if it cannot be corrected now */
    Told<Standing> correct(Connection connection, RequisitionRow row, RequisitionDraft draft, Caller caller) {
        temporal.mustAnswer();
        return send(connection, keep(row, draft, caller));
    }

    private RequisitionRow keep(RequisitionRow seen, RequisitionDraft draft, Caller caller) {
        var row = seen;
        for (int tries = 0; tries < TRIES; tries++) {
            mustBeEditable(row);
            var before = row;
            var kept = transaction.execute(inOne -> write(before, draft, caller));
            if (kept != null && kept.isPresent()) {
                return kept.get();
            }
            row = again(row);
        }
        throw Problem.of(
                HttpStatus.CONFLICT,
                "requisition-busy",
                "Requisition busy",
                "Others write this requisition at this moment. Nothing was changed; send it again in some seconds.");
    }

    private Optional<RequisitionRow> write(RequisitionRow before, RequisitionDraft draft, Caller caller) {
        var change = change(before.withDraft(before.draftRevision() + 1, Drafts.json(draft)));
        var written = requisitions.write(change, before.version());
        written.ifPresent(row -> audit.resubmitted(row, caller));
        return written;
    }

    private static RequisitionChange change(RequisitionRow row) {
        return new RequisitionChange(row, List.of(), List.of(), List.of());
    }

    /**
     * Has the kept draft sent.
     *
     * @throws Problem 409 if it came too late: Coupa has an older one, which cannot be changed any more
     */
    Told<Standing> send(Connection connection, RequisitionRow kept) {
        var told = tell(connection, kept);
        if (told instanceof Told.Done<Standing> done && !isRefused(done)) {
            var now = again(kept);
            if (now.takenRevision().orElse(0) < kept.draftRevision()) {
                throw notEditable(withoutLateDraft(now));
            }
        }
        return told;
    }

    private static boolean isRefused(Told.Done<Standing> done) {
        return done.answer()
                .filter(standing -> standing.status() == RequisitionStatus.REFUSED)
                .isPresent();
    }

    /** A process that is behind its row is brought up to it first. */
    private Told<Standing> tell(Connection connection, RequisitionRow kept) {
        for (int tries = 1; ; tries++) {
            try {
                return processes.tell(
                        connection, kept, Telling.asking(Requisition::resubmit, kept.draftRevision()), ignored -> {});
            } catch (UpdateRefused e) {
                var now = again(kept);
                if (!e.isFor(NotPossible.NOT_EDITABLE)) {
                    throw e;
                }
                if (tries == TRIES || !NotEditable.isEditable(now) || !slept()) {
                    throw notEditable(withoutLateDraft(now));
                }
                processes.bringUpToDate(connection, now, Standings.of(now, chain(now)));
            }
        }
    }

    /** What was kept and refused is not shown as what was asked for. Where others write at this moment, they see to it. */
    private RequisitionRow withoutLateDraft(RequisitionRow now) {
        var without = now.withoutLateDraft();
        return without.equals(now) || NotEditable.isEditable(now)
                ? now
                : requisitions.write(change(without), now.version()).orElse(now);
    }

    /** @throws Problem 409 if it cannot be corrected now */
    void mustBeEditable(RequisitionRow row) {
        if (!NotEditable.isEditable(row)) {
            throw notEditable(row);
        }
    }

    private Problem notEditable(RequisitionRow row) {
        return NotEditable.problem(row, Turns.next(row, Approvers.current(chain(row))));
    }

    private List<ApprovalRow> chain(RequisitionRow row) {
        return Standings.chain(row, requisitions.approvals(row.connectionId(), row.tropicRequestId()));
    }

    private RequisitionRow again(RequisitionRow row) {
        return requisitions
                .find(row.connectionId(), row.tropicRequestId())
                .orElseThrow(() -> Problem.notFound("requisition " + row.tropicRequestId()));
    }

    private static boolean slept() {
        try {
            Thread.sleep(BETWEEN_TRIES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
