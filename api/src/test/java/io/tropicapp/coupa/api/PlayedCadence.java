package io.tropicapp.coupa.api;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;

/** No hour ever comes. */
final class PlayedCadence implements SyncCadence {

    @Override
    public void start(ConnectionId connection, String organizationId) {}

    @Override
    public void keep(ConnectionId connection, String organizationId) {}

    @Override
    public void pause(ConnectionId connection, String reason) {}

    @Override
    public void remove(ConnectionId connection) {}
}
