package io.tropicapp.coupa.workflows.disconnection;

import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** See {@link Disconnection}. */
public final class DisconnectionWorkflow implements Disconnection {

    private final DisconnectionRecords records = Stubs.records(DisconnectionRecords.class, TaskQueues.ONBOARDING);
    private final DisconnectionRecords erasure = Stubs.thorough(DisconnectionRecords.class, TaskQueues.ONBOARDING);
    private final ConnectionProcesses processes = Stubs.thorough(ConnectionProcesses.class, TaskQueues.ONBOARDING);
    private final SyncCadence cadence = Stubs.records(SyncCadence.class, TaskQueues.ONBOARDING);

    @Override
    public void disconnect(DisconnectionRequest request) {
        var id = request.connection();
        shows("Destroys the secrets.");
        records.destroySecrets(id);
        endProcesses(id);
        do {
            shows("Erases the data, if that was chosen.");
            erasure.eraseIfChosen(id);
        } while (!records.finish(id));
        shows("Done. The connection's audit log has all of it.");
    }

    /** Counted beforehand: an attempt that dies half way leaves fewer to the next one. */
    private void endProcesses(ConnectionId id) {
        var open = processes.open(id);
        shows("Ends the processes: %s.".formatted(open.byKind()));
        processes.end(id);
        // After the onboarding, which might start it again.
        cadence.remove(id);
        records.processesEnded(id, open);
    }

    private static void shows(String what) {
        Workflow.setCurrentDetails("### DISCONNECTED\n" + what);
    }
}
