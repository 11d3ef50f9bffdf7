package io.tropicapp.coupa.api.disconnection;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.disconnection.DataChoice;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.disconnection.Disconnection;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps that a connection is disconnected, and starts the process that does the rest: a crash in between is mended from the row. */
@Component
class DisconnectRequests {

    private static final Logger LOG = LoggerFactory.getLogger(DisconnectRequests.class);

    private final Disconnections disconnections;
    private final AuditLog audit;
    private final WorkflowClient workflows;
    private final Temporal temporal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DisconnectRequests(
            Disconnections disconnections,
            AuditLog audit,
            WorkflowClient workflows,
            Temporal temporal,
            TransactionTemplate transaction,
            Clock clock) {
        this.disconnections = disconnections;
        this.audit = audit;
        this.workflows = workflows;
        this.temporal = temporal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether nothing is left to do.
     *
     * @throws Problem 409 if what was erased is to be kept; 503 if it is kept that it is disconnected, and the rest cannot begin
     */
    boolean disconnect(Connection connection, DataChoice data, Caller caller) {
        transaction.executeWithoutResult(inOne -> begin(connection, data, caller));
        var end = disconnections.find(connection.id()).orElseThrow();
        if (data == DataChoice.KEEP && end.data() == DataChoice.ERASE) {
            throw erased(connection);
        }
        if (end.finishedAt().isPresent()) {
            return true;
        }
        start(connection);
        return false;
    }

    private void begin(Connection connection, DataChoice data, Caller caller) {
        var by = caller.actor();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (disconnections.begin(connection.id(), data, by.name(), by.role(), now)) {
            audit.append(new NewAuditEntry(
                    Optional.of(connection.id()),
                    by.name(),
                    by.role(),
                    "connection.disconnect_requested",
                    JsonMapper.shared().valueToTree(Map.of("data", data)),
                    now,
                    Optional.of("disconnection/requested/" + data)));
        }
    }

    private void start(Connection connection) {
        if (!temporal.answers()) {
            throw notBegun(connection);
        }
        var request = new DisconnectionRequest(
                new ConnectionId(connection.id()), connection.details().organizationId());
        try {
            var disconnection = workflows.newWorkflowStub(Disconnection.class, Disconnection.startOptions(request));
            WorkflowClient.start(disconnection::disconnect, request);
        } catch (WorkflowServiceException e) {
            LOG.warn("The disconnection of {} could not be started", connection.id(), e);
            throw notBegun(connection);
        }
    }

    private static Problem erased(Connection connection) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "data-erased",
                        "Data erased",
                        "The connection was disconnected with data=ERASE: its data is erased, or is being erased, and cannot be kept.")
                .with("connectionId", connection.id());
    }

    private static Problem notBegun(Connection connection) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "temporal-unavailable",
                        "Processes unavailable",
                        "The connection is disconnected: nobody calls Coupa for it any more. The rest, such as destroying its secrets,"
                                + " could not begin, since the integration's own Temporal server does not answer. Send the same request"
                                + " again in a minute; once it answers, a worker sees to it within a minute as well.")
                .with("connectionId", connection.id());
    }
}
