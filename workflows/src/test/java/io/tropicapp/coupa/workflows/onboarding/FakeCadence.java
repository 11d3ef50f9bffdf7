package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Remembers whether syncs would start by themselves. */
final class FakeCadence implements SyncCadence {

    private final AtomicReference<@Nullable Runnable> beforeStart = new AtomicReference<>();
    private volatile String state = "none";

    @Override
    public void start(ConnectionId connection, String organizationId) {
        Optional.ofNullable(beforeStart.getAndSet(null)).ifPresent(Runnable::run);
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

    /** This happens while the next start is on its way. */
    void beforeNextStart(Runnable what) {
        beforeStart.set(what);
    }

    String state() {
        return state;
    }
}
