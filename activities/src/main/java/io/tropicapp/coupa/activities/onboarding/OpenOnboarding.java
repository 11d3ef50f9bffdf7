package io.tropicapp.coupa.activities.onboarding;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.activities.disconnection.EndsWithConnection;
import io.tropicapp.coupa.activities.disconnection.ProcessEnds;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The onboarding of a connection, which lives as long as the connection. The first to end, since it starts others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenOnboarding implements EndsWithConnection {

    private final WorkflowClient temporal;
    private final ProcessEnds ends;

    OpenOnboarding(WorkflowClient temporal, ProcessEnds ends) {
        this.temporal = temporal;
        this.ends = ends;
    }

    @Override
    public String kind() {
        return "onboardings";
    }

    @Override
    public int open(Connection connection) {
        return ends.isOpen(workflowId(connection)) ? 1 : 0;
    }

    @Override
    public void end(Connection connection, String reason, Runnable alive) {
        try {
            temporal.newWorkflowStub(Onboarding.class, workflowId(connection)).disconnected(reason);
        } catch (WorkflowNotFoundException e) {
            return;
        }
        ends.awaitEnd(workflowId(connection), reason, alive);
    }

    private static String workflowId(Connection connection) {
        return Onboarding.workflowId(new ConnectionId(connection.id()));
    }
}
