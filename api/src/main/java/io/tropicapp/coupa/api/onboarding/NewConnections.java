package io.tropicapp.coupa.api.onboarding;

import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps a connection and starts its onboarding: the row first, so that a crash in between can be mended from it. */
@Component
class NewConnections {

    /** The first steps are written within moments, if a worker is there at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(NewConnections.class);

    private final Connections connections;
    private final Onboardings onboardings;
    private final Temporal temporal;
    private final GivenDetails details;
    private final Clock clock;

    NewConnections(
            Connections connections, Onboardings onboardings, Temporal temporal, GivenDetails details, Clock clock) {
        this.connections = connections;
        this.onboardings = onboardings;
        this.temporal = temporal;
        this.details = details;
        this.clock = clock;
    }

    /** The connection that is asked for, new or as it was made before. */
    Connection open(NewConnection given, Caller caller) {
        var wanted = details.of(given);
        var connection = connections.open(
                Connection.of(UUID.randomUUID(), wanted, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        DetailDifferences.mustBeNone(connection, wanted);
        if (connection.processState() != null) {
            return connection;
        }
        start(connection, caller);
        return onceBegun(connection);
    }

    private void start(Connection connection, Caller caller) {
        if (!temporal.answers()) {
            throw notStarted(connection);
        }
        try {
            onboardings.start(connection, caller.actor());
        } catch (WorkflowServiceException e) {
            LOG.warn("The onboarding of connection {} could not be started", connection.id(), e);
            throw notStarted(connection);
        }
    }

    private static Problem notStarted(Connection connection) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "temporal-unavailable",
                        "Processes unavailable",
                        "The connection is kept, but its onboarding could not be started: the integration's own Temporal"
                                + " server does not answer. Send the same request again in a minute.")
                .with("connectionId", connection.id());
    }

    private Connection onceBegun(Connection connection) {
        var end = clock.instant().plus(PATIENCE);
        var known = connection;
        while (known.steps().isEmpty() && clock.instant().isBefore(end) && slept()) {
            known = connections.findById(connection.id()).orElse(known);
        }
        return known;
    }

    private static boolean slept() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
