package io.tropicapp.coupa.workflows.disconnection;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.OneProcess;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.util.List;
import java.util.UUID;

/** The end of a connection in a world where time is skipped. */
final class EndScenario implements AutoCloseable {

    static final DisconnectionRequest REQUEST =
            new DisconnectionRequest(new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")), "acme");

    final FakeEnd end = new FakeEnd();
    private final OneProcess process;

    EndScenario() {
        process = new OneProcess(
                Disconnection.workflowId(REQUEST.connection()),
                TaskQueues.ONBOARDING,
                DisconnectionWorkflow.class,
                end.records(),
                end.processes(),
                end.cadence());
    }

    void disconnects() {
        var disconnection = client().newWorkflowStub(Disconnection.class, Disconnection.startOptions(REQUEST));
        disconnection.disconnect(REQUEST);
    }

    WorkflowClient client() {
        return process.client();
    }

    /** What operators read in the Temporal UI. */
    String currentDetails() {
        return process.currentDetails();
    }

    /** What its activities and timers are for, in order. */
    List<String> purposes() {
        return process.purposes();
    }

    @Override
    public void close() {
        process.close();
    }
}
