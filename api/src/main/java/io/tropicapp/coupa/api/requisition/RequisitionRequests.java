package io.tropicapp.coupa.api.requisition;

import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.NewRequisition;
import io.tropicapp.coupa.store.requisition.OpenedRequisition;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes up requests: the row first, so that a crash in between can be mended by sending the same again. */
@Component
class RequisitionRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RequisitionRequests.class);

    private final Requisitions requisitions;
    private final Corrections corrections;
    private final RequisitionProcesses processes;
    private final RequisitionAudit audit;
    private final Checks checks;
    private final People people;
    private final Temporal temporal;
    private final TransactionTemplate transaction;

    RequisitionRequests(
            Requisitions requisitions,
            Corrections corrections,
            RequisitionProcesses processes,
            RequisitionAudit audit,
            Checks checks,
            People people,
            Temporal temporal,
            TransactionTemplate transaction) {
        this.requisitions = requisitions;
        this.corrections = corrections;
        this.processes = processes;
        this.audit = audit;
        this.checks = checks;
        this.people = people;
        this.temporal = temporal;
        this.transaction = transaction;
    }

    /** A new requisition; or the one there, as it is if the same is asked for, and corrected if something else is. */
    Requested request(Connection connection, String id, Asked asked, Caller caller) {
        var there = requisitions.find(connection.id(), id).filter(row -> isSame(connection, row, asked));
        if (there.isPresent()) {
            return sameAgain(connection, there.get());
        }
        var draft = checks.draft(connection, asked);
        var opened = transaction.execute(inOne -> open(connection, id, draft, caller));
        var row = Objects.requireNonNull(opened).row();
        if (opened.fresh()) {
            start(connection, row);
            return new Requested.Taken();
        }
        return Drafts.same(row.draft(), draft)
                ? sameAgain(connection, row)
                : new Requested.Corrected(corrections.correct(connection, row, draft, caller));
    }

    /** What was asked for once is not checked again: it is there, whatever became of its requester since. */
    private boolean isSame(Connection connection, RequisitionRow row, Asked asked) {
        return asked.catalogItems().isEmpty()
                && people.meant(connection, asked.requester())
                        .filter(requester ->
                                Drafts.same(row.draft(), asked.draft().apply(requester)))
                        .isPresent();
    }

    private OpenedRequisition open(Connection connection, String id, RequisitionDraft draft, Caller caller) {
        var opened = requisitions.open(new NewRequisition(
                connection.id(), id, Drafts.json(draft), RequisitionStatus.REQUESTED.name(), Turn.COUPA.name()));
        if (opened.fresh()) {
            audit.requested(opened.row(), caller);
        }
        return opened;
    }

    /** Nothing happens but what a crash may have left undone. */
    private Requested sameAgain(Connection connection, RequisitionRow row) {
        if (row.endedAt().isPresent()) {
            return new Requested.There();
        }
        if (wasNotSent(row)) {
            return new Requested.Corrected(corrections.send(connection, row));
        }
        start(connection, row);
        return row.status().equals(RequisitionStatus.REQUESTED.name()) ? new Requested.Taken() : new Requested.There();
    }

    /** A correction that is kept, and neither taken nor refused by Coupa. */
    private static boolean wasNotSent(RequisitionRow row) {
        return NotEditable.isEditable(row)
                && row.refusal().isEmpty()
                && !row.takenRevision().equals(Optional.of(row.draftRevision()));
    }

    private void start(Connection connection, RequisitionRow row) {
        if (!temporal.answers()) {
            throw notStarted(row);
        }
        try {
            processes.start(connection, row);
        } catch (WorkflowServiceException e) {
            LOG.warn("The process of request {} of {} could not be started", row.tropicRequestId(), connection.id(), e);
            throw notStarted(row);
        }
    }

    private static Problem notStarted(RequisitionRow row) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "temporal-unavailable",
                        "Processes unavailable",
                        "The request is kept, but its process could not be started: the integration's own Temporal server does not"
                                + " answer. Send the same request again in a minute.")
                .with("tropicRequestId", row.tropicRequestId());
    }
}
