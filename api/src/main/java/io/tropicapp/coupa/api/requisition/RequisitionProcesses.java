package io.tropicapp.coupa.api.requisition;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.temporal.Addressee;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.FollowTerms;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.RequisitionRequest;
import io.tropicapp.coupa.workflows.requisition.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The workflows of requisitions, as their contract has them. */
@Component
class RequisitionProcesses {

    private final WorkflowClient workflows;
    private final Updates updates;
    private final FollowTerms terms;

    RequisitionProcesses(WorkflowClient workflows, Updates updates, FollowSettings settings) {
        this.workflows = workflows;
        this.updates = updates;
        this.terms = settings.terms();
    }

    /** Starts the workflow of a row. Joins the one that runs. */
    void start(Connection connection, RequisitionRow row) {
        var ref = ref(connection, row);
        var requisition = workflows.newWorkflowStub(Requisition.class, Requisition.startOptions(ref));
        WorkflowClient.start(requisition::follow, RequisitionRequest.of(ref, terms));
    }

    /**
     * Tells the workflow, which is started again if it was lost, and waits for its answer.
     *
     * @param late gets an answer that comes after the caller has stopped waiting; empty if none came
     * @throws io.tropicapp.coupa.api.temporal.UpdateRefused if the requisition is not in a state for it
     * @throws io.tropicapp.coupa.api.problem.Problem 503 if nobody took it up
     */
    <R> Told<R> tell(
            Connection connection, RequisitionRow row, Telling<Requisition, R> telling, Consumer<Optional<R>> late) {
        return updates.tell(addressee(connection, row), telling, late);
    }

    /** Tells the workflow what its row has: it may be a moment behind, or was started again just now. */
    void bringUpToDate(Connection connection, RequisitionRow row, Standing standing) {
        workflows
                .newWorkflowStub(Requisition.class, Requisition.workflowId(ref(connection, row)))
                .changed(standing);
    }

    private Addressee<Requisition> addressee(Connection connection, RequisitionRow row) {
        return new Addressee<>(
                Requisition.class,
                Requisition.workflowId(ref(connection, row)),
                () -> start(connection, row),
                Map.of("connectionId", connection.id(), "tropicRequestId", row.tropicRequestId()));
    }

    private static RequisitionRef ref(Connection connection, RequisitionRow row) {
        return new RequisitionRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), row.tropicRequestId());
    }
}
