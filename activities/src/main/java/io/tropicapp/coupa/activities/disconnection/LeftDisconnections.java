package io.tropicapp.coupa.activities.disconnection;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.disconnection.Disconnection;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the processes of disconnections that have none: Temporal did not answer when they were asked for, or their process was about
 * to close when more was asked for. Every worker looks; one that has a process keeps it.
 */
@Component
class LeftDisconnections {

    private static final Logger LOG = LoggerFactory.getLogger(LeftDisconnections.class);

    private final Disconnections disconnections;
    private final Connections connections;
    private final WorkflowClient temporal;

    LeftDisconnections(Disconnections disconnections, Connections connections, WorkflowClient temporal) {
        this.disconnections = disconnections;
        this.connections = connections;
        this.temporal = temporal;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        disconnections.underWay().forEach(this::startAndSurvive);
    }

    private void startAndSurvive(UUID connection) {
        try {
            start(connections.findById(connection).orElseThrow());
        } catch (RuntimeException e) {
            LOG.warn("The disconnection of {} could not be started; tried again", connection, e);
        }
    }

    private void start(Connection connection) {
        var request = new DisconnectionRequest(
                new ConnectionId(connection.id()), connection.details().organizationId());
        var disconnection = temporal.newWorkflowStub(Disconnection.class, Disconnection.startOptions(request));
        WorkflowClient.start(disconnection::disconnect, request);
    }
}
