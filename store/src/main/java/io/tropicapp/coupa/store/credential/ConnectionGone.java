package io.tropicapp.coupa.store.credential;

import java.util.UUID;

/** A secret was to be kept for a connection that is not there any more: it was disconnected at that very moment. */
public final class ConnectionGone extends RuntimeException {

    ConnectionGone(UUID connection) {
        super("Connection %s takes no credentials: it was disconnected".formatted(connection));
    }
}
