package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;

/** Remembers whether syncs would start by themselves. */
final class FakeCadence implements SyncCadence {

    private volatile String state = "none";

    @Override
    public void start(ConnectionId connection, String organizationId) {
        state = "running";
    }

    @Override
    public void keep(ConnectionId connection, String organizationId) {
        state = state.equals("none") ? "running" : state;
    }

    @Override
    public void pause(ConnectionId connection, String reason) {
        state = "paused";
    }

    @Override
    public void remove(ConnectionId connection) {
        state = "none";
    }

    String state() {
        return state;
    }
}
