package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Withdrawal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes requests back and has them looked at, and keeps who asked for it. */
@Component
class Conversations {

    private static final Set<RequisitionStatus> GIVEN_UP =
            EnumSet.of(RequisitionStatus.ABANDONED, RequisitionStatus.WITHDRAWN, RequisitionStatus.DELETED);

    private final RequisitionProcesses processes;
    private final RequisitionAudit audit;

    Conversations(RequisitionProcesses processes, RequisitionAudit audit) {
        this.processes = processes;
        this.audit = audit;
    }

    /**
     * Whether it is taken back already; otherwise it will be, or will not.
     *
     * @throws Problem 409 with what a person can do in Coupa, where Coupa's API cannot
     */
    boolean withdraw(Connection connection, RequisitionRow row, Caller caller) {
        if (row.endedAt().isPresent()) {
            mustBeGivenUp(row);
            return true;
        }
        var told = processes.tell(
                connection, row, Telling.asking(Requisition::withdraw), late -> keepIfDone(row, late, caller));
        if (!(told instanceof Told.Done<Withdrawal> done)) {
            return false;
        }
        keepIfDone(row, done.answer(), caller);
        if (done.answer().orElse(null) instanceof Withdrawal.OnlyInCoupa only) {
            throw onlyInCoupa(row, only.how());
        }
        return true;
    }

    /** Whether it was looked at already; otherwise it will be. */
    boolean refresh(Connection connection, RequisitionRow row, Caller caller) {
        if (row.endedAt().isPresent()) {
            return true;
        }
        var told = processes.tell(connection, row, Telling.asking(Requisition::refresh), ignored -> {});
        audit.refreshed(row, caller);
        return told instanceof Told.Done<?>;
    }

    private void keepIfDone(RequisitionRow row, Optional<Withdrawal> answer, Caller caller) {
        answer.filter(Withdrawal.Done.class::isInstance).ifPresent(done -> audit.withdrawn(row, caller));
    }

    private static void mustBeGivenUp(RequisitionRow row) {
        if (!GIVEN_UP.contains(RequisitionStatus.valueOf(row.status()))) {
            throw onlyInCoupa(row, "It is no longer followed here. Ask a buyer to cancel what came of it in Coupa.");
        }
    }

    private static Problem onlyInCoupa(RequisitionRow row, String how) {
        return Problem.of(HttpStatus.CONFLICT, "withdraw-in-coupa", "Withdraw in Coupa", how)
                .with("status", row.status())
                .with("requisition", RequisitionViews.address(row));
    }
}
