package io.tropicapp.coupa.activities.disconnection;

import io.temporal.activity.Activity;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.disconnection.ConnectionProcesses;
import io.tropicapp.coupa.workflows.disconnection.OpenProcesses;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Ends the processes of connections, one kind after the other. */
@Component
public class EndingConnections implements ConnectionProcesses {

    private final Connections connections;
    private final List<EndsWithConnection> kinds;

    EndingConnections(Connections connections, List<EndsWithConnection> kinds) {
        this.connections = connections;
        this.kinds = kinds;
    }

    @Override
    public OpenProcesses open(ConnectionId id) {
        var connection = connection(id);
        var open = new TreeMap<String, Integer>();
        kinds.forEach(kind -> open.put(kind.kind(), kind.open(connection)));
        return new OpenProcesses(open);
    }

    @Override
    public void end(ConnectionId id) {
        var connection = connection(id);
        var reason = reason(connection);
        var execution = Activity.getExecutionContext();
        kinds.forEach(kind -> kind.end(connection, reason, () -> execution.heartbeat(kind.kind())));
    }

    private Connection connection(ConnectionId id) {
        return connections.findById(id.value()).orElseThrow();
    }

    /** As the organization's people read it. */
    public static String reason(Connection connection) {
        var since = Objects.requireNonNull(connection.disconnectedAt());
        return "The connection was disconnected on %s: followed no further."
                .formatted(LocalDate.ofInstant(
                        since, ZoneId.of(connection.details().timeZone())));
    }
}
