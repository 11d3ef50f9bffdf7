package io.tropicapp.coupa.workflows.disconnection;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** Which connection is to end. Who asked for it, and what becomes of its data, Postgres knows. */
public record DisconnectionRequest(ConnectionId connection, String organizationId) {}
