package io.tropicapp.coupa.api.access;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Connections as far as a caller sees them: another organization's do not exist. */
@Component
public class VisibleConnections {

    private final Connections connections;

    VisibleConnections(Connections connections) {
        this.connections = connections;
    }

    /** @throws Problem 404 if there is none, or it is another organization's */
    public Connection get(Caller caller, UUID id) {
        return connections
                .findById(id)
                .filter(connection -> caller.sees(connection.details().organizationId()))
                .orElseThrow(() -> Problem.notFound("connection " + id));
    }
}
