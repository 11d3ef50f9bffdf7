package io.tropicapp.coupa.activities.supplier;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.activities.reconciliation.LastingProcesses;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the processes of tasks what has changed, and nobody else. A process that was lost is started by its news. */
@Component
class SupplierTaskNews implements LastingProcesses {

    private static final int AT_ONCE = 200;

    private final SupplierOnboardings tasks;
    private final SupplierPatience patience;
    private final WorkflowClient temporal;

    SupplierTaskNews(SupplierOnboardings tasks, SupplierPatience patience, WorkflowClient temporal) {
        this.tasks = tasks;
        this.patience = patience;
        this.temporal = temporal;
    }

    /** All that was not told yet, of this run or of an earlier one that died. */
    void tell(Connection connection) {
        List<SupplierOnboardingRow> untold = tasks.untold(connection.id(), AT_ONCE);
        while (!untold.isEmpty()) {
            untold.forEach(row -> tell(connection, row));
            untold = tasks.untold(connection.id(), AT_ONCE);
        }
    }

    private void tell(Connection connection, SupplierOnboardingRow row) {
        var ref = ref(connection, row);
        if (row.endedAt().isPresent()) {
            tellLast(ref, row);
        } else {
            var task = temporal.newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.startOptions(ref));
            var together = temporal.newSignalWithStartRequest();
            together.add(task::onboard, SupplierOnboardingRequest.of(ref, patience.terms()));
            together.add(task::changed, TaskRows.standing(row));
            temporal.signalWithStart(together);
        }
        tasks.told(connection.id(), row.tropicTaskId(), row.version());
    }

    /** One that has ended needs no process any more. */
    private void tellLast(SupplierOnboardingRef ref, SupplierOnboardingRow row) {
        try {
            temporal.newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.workflowId(ref))
                    .changed(TaskRows.standing(row));
        } catch (WorkflowNotFoundException e) {
            // It has ended as well.
        }
    }

    @Override
    public void startProcesses(Connection connection) {
        var page = tasks.open(connection.id(), Optional.empty(), AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(row -> start(ref(connection, row)));
            page = tasks.open(connection.id(), Optional.of(page.getLast().tropicTaskId()), AT_ONCE);
        }
    }

    private void start(SupplierOnboardingRef ref) {
        var task = temporal.newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.startOptions(ref));
        WorkflowClient.start(task::onboard, SupplierOnboardingRequest.of(ref, patience.terms()));
    }

    private static SupplierOnboardingRef ref(Connection connection, SupplierOnboardingRow row) {
        return new SupplierOnboardingRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), row.tropicTaskId());
    }
}
