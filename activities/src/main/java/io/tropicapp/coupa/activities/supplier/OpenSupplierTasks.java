package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.disconnection.EndsWithConnection;
import io.tropicapp.coupa.activities.disconnection.ProcessEnds;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tasks of a connection that wait for a supplier: without the connection none will come. */
@Component
class OpenSupplierTasks implements EndsWithConnection {

    private static final int AT_ONCE = 200;

    private final SupplierOnboardings rows;
    private final SupplierTasks tasks;
    private final ProcessEnds ends;

    OpenSupplierTasks(SupplierOnboardings rows, SupplierTasks tasks, ProcessEnds ends) {
        this.rows = rows;
        this.tasks = tasks;
        this.ends = ends;
    }

    @Override
    public String kind() {
        return "supplier onboardings";
    }

    @Override
    public int open(Connection connection) {
        return Math.toIntExact(rows.countOpen(connection.id()));
    }

    @Override
    public void end(Connection connection, String reason, Runnable alive) {
        var open = rows.open(connection.id(), Optional.empty(), AT_ONCE);
        while (!open.isEmpty()) {
            open.forEach(row -> end(ref(connection, row.tropicTaskId()), reason, alive));
            open = rows.open(connection.id(), Optional.empty(), AT_ONCE);
        }
    }

    /** A process that is cancelled ends its row; the row of one that was lost or did not listen is ended here. */
    private void end(SupplierOnboardingRef ref, String reason, Runnable alive) {
        alive.run();
        ends.cancel(SupplierOnboarding.workflowId(ref), reason, alive);
        var unused = tasks.cancel(ref);
    }

    private static SupplierOnboardingRef ref(Connection connection, String tropicTaskId) {
        return new SupplierOnboardingRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), tropicTaskId);
    }
}
