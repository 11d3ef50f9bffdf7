package io.tropicapp.coupa.api.connection;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.EndpointChecks;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows connections as their rows have them at this moment. */
@Component
public class ConnectionViews {

    private final VisibleConnections connections;
    private final EndpointChecks endpoints;
    private final SyncStates syncs;
    private final Disconnections disconnections;
    private final Clock clock;

    ConnectionViews(
            VisibleConnections connections,
            EndpointChecks endpoints,
            SyncStates syncs,
            Disconnections disconnections,
            Clock clock) {
        this.connections = connections;
        this.endpoints = endpoints;
        this.syncs = syncs;
        this.disconnections = disconnections;
        this.clock = clock;
    }

    /** @throws io.tropicapp.coupa.api.problem.Problem 404 if the caller sees no such connection */
    public ConnectionView now(Caller caller, UUID id) {
        return now(caller, id, Optional.empty());
    }

    /** With a note on what is not finished yet. */
    public ConnectionView now(Caller caller, UUID id, Optional<String> note) {
        return view(caller, connections.get(caller, id), note.orElse(null));
    }

    ConnectionSummary summary(Caller caller, Connection connection) {
        var details = connection.details();
        var standing = connection.standing();
        return new ConnectionSummary(
                connection.id(),
                details.organizationId(),
                details.organizationName(),
                details.environment(),
                details.instanceUrl(),
                standing.stage(),
                standing.health(),
                standing.paused(),
                standing.warnings(),
                steps(caller, connection, clock.instant()),
                connection.createdAt(),
                connection.updatedAt(),
                connection.disconnectedAt());
    }

    private ConnectionView view(Caller caller, Connection connection, @Nullable String note) {
        var details = connection.details();
        var standing = connection.standing();
        var now = clock.instant();
        return new ConnectionView(
                connection.id(),
                details.organizationId(),
                details.organizationName(),
                details.environment(),
                details.instanceUrl(),
                details.timeZone(),
                details.implementationStartDate(),
                details.goLiveDate(),
                details.contacts().people(),
                details.holidays().days(),
                standing.stage(),
                standing.health(),
                standing.warnings(),
                steps(caller, connection, now),
                Choices.userSync(connection),
                Choices.supplierDefaults(connection),
                Choices.requisitions(connection, endpoints.of(connection.id())),
                syncs.of(connection, now),
                PromotionView.of(connection),
                disconnection(connection),
                connection.createdAt(),
                connection.updatedAt(),
                links(connection),
                note);
    }

    private @Nullable DisconnectionView disconnection(Connection connection) {
        var since = connection.disconnectedAt();
        return since == null
                ? null
                : disconnections
                        .find(connection.id())
                        .map(end -> DisconnectionView.of(since, end))
                        .orElse(null);
    }

    private static List<StepView> steps(Caller caller, Connection connection, Instant now) {
        return connection.steps().stream()
                .map(step -> StepView.of(step, caller.role(), now))
                .map(step -> connection.isDisconnected() ? step.withoutFuture() : step)
                .toList();
    }

    private static Map<String, String> links(Connection connection) {
        var self = "/v1/connections/" + connection.id();
        return Map.of(
                "self", self,
                "syncs", self + "/syncs",
                "users", self + "/users",
                "suppliers", self + "/suppliers",
                "contracts", self + "/contracts",
                "requisitions", self + "/requisitions",
                "audit", self + "/audit",
                "supportTicket", self + "/support-ticket",
                "events", "/v1/events?organizationId=" + connection.details().organizationId());
    }
}
