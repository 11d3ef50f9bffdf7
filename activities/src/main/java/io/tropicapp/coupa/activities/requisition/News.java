package io.tropicapp.coupa.activities.requisition;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.FollowedRequisition;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.RequisitionRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells processes what has changed, and nobody else. A process that was lost is started by its news. */
@Component
class News {

    private static final int AT_ONCE = 200;

    private final Requisitions requisitions;
    private final RequisitionRecords records;
    private final RequisitionPatience patience;
    private final WorkflowClient temporal;

    News(Requisitions requisitions, RequisitionRecords records, RequisitionPatience patience, WorkflowClient temporal) {
        this.requisitions = requisitions;
        this.records = records;
        this.patience = patience;
        this.temporal = temporal;
    }

    /** All that was not told yet, of this run or of an earlier one that died. */
    void tell(Connection connection) {
        List<RequisitionRow> untold = requisitions.untold(connection.id(), AT_ONCE);
        while (!untold.isEmpty()) {
            untold.forEach(row -> tell(connection, row));
            untold = requisitions.untold(connection.id(), AT_ONCE);
        }
    }

    boolean isThere(Connection connection) {
        return !requisitions.untold(connection.id(), 1).isEmpty();
    }

    /**
     * Nothing is new, and Coupa was looked at: their processes need not do that themselves. Those that have changed were told.
     */
    void remind(Connection connection, List<FollowedRequisition> quiet) {
        for (var row : quiet) {
            var known = records.known(connection.id(), row.tropicRequestId());
            if (known.row().version() == row.version() && !known.hasEnded()) {
                tell(ref(connection, row.tropicRequestId()), known);
            }
        }
    }

    private void tell(Connection connection, RequisitionRow row) {
        var known = records.known(connection.id(), row.tropicRequestId());
        var ref = ref(connection, row.tropicRequestId());
        if (known.hasEnded()) {
            tellLast(ref, known);
        } else {
            tell(ref, known);
        }
        requisitions.told(connection.id(), row.tropicRequestId(), known.row().version());
    }

    private void tell(RequisitionRef ref, Known known) {
        var requisition = temporal.newWorkflowStub(Requisition.class, Requisition.startOptions(ref));
        var together = temporal.newSignalWithStartRequest();
        together.add(requisition::follow, RequisitionRequest.of(ref, patience.terms()));
        together.add(requisition::changed, Standings.of(known));
        temporal.signalWithStart(together);
    }

    /** One that has ended needs no process any more. */
    private void tellLast(RequisitionRef ref, Known known) {
        try {
            temporal.newWorkflowStub(Requisition.class, Requisition.workflowId(ref))
                    .changed(Standings.of(known));
        } catch (WorkflowNotFoundException e) {
            // It has ended as well.
        }
    }

    /** Sees to it that everything that is followed has a process. */
    void startAll(Connection connection) {
        var page = requisitions.open(connection.id(), Optional.empty(), AT_ONCE);
        while (!page.isEmpty()) {
            for (var row : page) {
                var ref = ref(connection, row.tropicRequestId());
                var requisition = temporal.newWorkflowStub(Requisition.class, Requisition.startOptions(ref));
                WorkflowClient.start(requisition::follow, RequisitionRequest.of(ref, patience.terms()));
            }
            page = requisitions.open(connection.id(), Optional.of(page.getLast().tropicRequestId()), AT_ONCE);
        }
    }

    private static RequisitionRef ref(Connection connection, String tropicRequestId) {
        return new RequisitionRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), tropicRequestId);
    }
}
