package io.tropicapp.coupa.workflows.disconnection;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Instant;
import java.util.UUID;

/** The end of a connection in a world where time is skipped. */
final class EndScenario implements AutoCloseable {

    static final DisconnectionRequest REQUEST =
            new DisconnectionRequest(new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")), "acme");

    final FakeEnd end = new FakeEnd();
    private final TestWorkflowEnvironment temporal;

    EndScenario() {
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(Instant.parse("2026-11-24T15:00:00Z"))
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .setIdentity("recorded")
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        var worker = temporal.newWorker(TaskQueues.ONBOARDING);
        worker.registerWorkflowImplementationTypes(DisconnectionWorkflow.class);
        worker.registerActivitiesImplementations(end.records(), end.processes(), end.cadence());
        temporal.start();
    }

    void disconnects() {
        var disconnection = client().newWorkflowStub(Disconnection.class, Disconnection.startOptions(REQUEST));
        disconnection.disconnect(REQUEST);
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
