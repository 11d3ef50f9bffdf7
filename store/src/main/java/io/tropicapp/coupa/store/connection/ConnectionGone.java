package io.tropicapp.coupa.store.connection;

import java.util.UUID;

/** Something was to be kept for a connection that is not there any more: it was disconnected at that very moment. */
public final class ConnectionGone extends RuntimeException {

    public ConnectionGone(UUID connection) {
        super("Connection %s takes nothing any more: it was disconnected".formatted(connection));
    }
}
