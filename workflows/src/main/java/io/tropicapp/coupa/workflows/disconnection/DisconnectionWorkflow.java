package io.tropicapp.coupa.workflows.disconnection;

import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.temporal.Notice;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** See {@link Disconnection}. */
public final class DisconnectionWorkflow implements Disconnection {

    @Override
    public void disconnect(DisconnectionRequest request) {
        var id = request.connection();
        shows("Destroys the secrets", "Then the processes end, and the data is erased if that was chosen.");
        records("Destroy the secrets").destroySecrets(id);
        endProcesses(id);
        do {
            shows("Erases the data, if that was chosen", "Then the connection has ended.");
            erasure().eraseIfChosen(id);
        } while (!records("Keep that the connection has ended, and tell it").finish(id));
        shows("Done", "The connection has ended.");
    }

    /** Counted beforehand: an attempt that dies half way leaves fewer to the next one. */
    private void endProcesses(ConnectionId id) {
        var open = processes("Count the processes").open(id);
        shows(
                "Ends the processes",
                "To end: %s. Then the data is erased, if that was chosen.".formatted(open.byKind()));
        processes("End the processes").end(id);
        // After the onboarding, which might start it again.
        cadence().remove(id);
        records("Keep that the processes have ended").processesEnded(id, open);
    }

    private static DisconnectionRecords records(String summary) {
        return Stubs.records(DisconnectionRecords.class, TaskQueues.ONBOARDING, summary);
    }

    private static DisconnectionRecords erasure() {
        return Stubs.thorough(DisconnectionRecords.class, TaskQueues.ONBOARDING, "Erase the data, if that was chosen");
    }

    private static ConnectionProcesses processes(String summary) {
        return Stubs.thorough(ConnectionProcesses.class, TaskQueues.ONBOARDING, summary);
    }

    private static SyncCadence cadence() {
        return Stubs.records(SyncCadence.class, TaskQueues.ONBOARDING, "Let no sync start any more");
    }

    private static void shows(String what, String then) {
        Workflow.setCurrentDetails(Notice.headed(what + ": nobody has to do anything")
                .says("Then", then)
                .says(
                        "If something fails",
                        "It is tried again until it comes about; *Pending Activities* on this page say what failed last")
                .says("What was done", "the connection's audit log has each step, and outlasts this page")
                .toMarkdown());
    }
}
