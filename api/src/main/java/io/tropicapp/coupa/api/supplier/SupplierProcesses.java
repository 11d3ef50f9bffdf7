package io.tropicapp.coupa.api.supplier;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.temporal.Addressee;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRequest;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingTerms;
import io.tropicapp.coupa.workflows.supplier.SupplierStanding;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The workflows of tasks, as their contract has them. */
@Component
class SupplierProcesses {

    private final WorkflowClient workflows;
    private final Updates updates;
    private final SupplierOnboardingTerms terms;

    SupplierProcesses(WorkflowClient workflows, Updates updates, ReminderSettings settings) {
        this.workflows = workflows;
        this.updates = updates;
        this.terms = settings.terms();
    }

    /** Starts the workflow of a row. Joins the one that runs. */
    void start(Connection connection, SupplierOnboardingRow row) {
        var ref = ref(connection, row);
        var task = workflows.newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.startOptions(ref));
        WorkflowClient.start(task::onboard, SupplierOnboardingRequest.of(ref, terms));
    }

    /**
     * Tells the workflow, which is started again if it was lost, and waits for its answer.
     *
     * @throws io.tropicapp.coupa.api.temporal.UpdateRefused if the task has ended, or cannot end so
     * @throws io.tropicapp.coupa.api.problem.Problem 503 if nobody took it up
     */
    Told<SupplierStanding> tell(
            Connection connection, SupplierOnboardingRow row, Telling<SupplierOnboarding, SupplierStanding> telling) {
        var whom = new Addressee<>(
                SupplierOnboarding.class,
                SupplierOnboarding.workflowId(ref(connection, row)),
                () -> start(connection, row),
                Map.of("connectionId", connection.id(), "tropicTaskId", row.tropicTaskId()));
        return updates.tell(whom, telling, ignored -> {});
    }

    private static SupplierOnboardingRef ref(Connection connection, SupplierOnboardingRow row) {
        return new SupplierOnboardingRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), row.tropicTaskId());
    }
}
