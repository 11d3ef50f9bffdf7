package io.tropicapp.coupa.api;

import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.store.disconnection.ConnectionData;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.disconnection.ConnectionProcesses;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRecords;
import io.tropicapp.coupa.workflows.disconnection.OpenProcesses;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.time.Instant;
import java.util.Map;

/** Ends onboardings, and has nothing else to end. */
final class PlayedEnd {

    private PlayedEnd() {}

    static DisconnectionRecords records(RunningApi api) {
        return new DisconnectionRecords() {

            @Override
            public void destroySecrets(ConnectionId connection) {}

            @Override
            public void processesEnded(ConnectionId connection, OpenProcesses ended) {}

            @Override
            public void eraseIfChosen(ConnectionId connection) {
                api.the(Disconnections.class)
                        .find(connection.value())
                        .filter(end -> end.data().name().equals("ERASE"))
                        .ifPresent(end -> api.the(ConnectionData.class).finish(connection.value(), Instant.now()));
            }

            @Override
            public boolean finish(ConnectionId connection) {
                return api.the(Disconnections.class).finish(connection.value(), Instant.now());
            }
        };
    }

    static ConnectionProcesses processes() {
        return new ConnectionProcesses() {

            @Override
            public OpenProcesses open(ConnectionId connection) {
                return new OpenProcesses(Map.of("onboardings", 1));
            }

            @Override
            public void end(ConnectionId connection) {
                try {
                    TestWorld.temporal()
                            .newWorkflowStub(Onboarding.class, Onboarding.workflowId(connection))
                            .disconnected("Disconnected");
                } catch (WorkflowNotFoundException e) {
                    // It has ended already.
                }
            }
        };
    }
}
