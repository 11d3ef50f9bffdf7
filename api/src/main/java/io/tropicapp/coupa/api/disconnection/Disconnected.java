package io.tropicapp.coupa.api.disconnection;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** The problem of wanting something of a connection that is at its end. */
public final class Disconnected {

    private Disconnected() {}

    /** @throws Problem 409 if the connection is disconnected */
    public static void mustNot(Connection connection) {
        if (connection.isDisconnected()) {
            throw problem(connection.id());
        }
    }

    static Problem problem(UUID connection) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "disconnected",
                        "Disconnected",
                        "This connection was disconnected: it can be looked at, and nothing else. To work with the Coupa instance"
                                + " again, connect it anew: POST /v1/connections.")
                .with("connectionId", connection);
    }
}
