package io.tropicapp.coupa.activities.cadence;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.time.Duration;

/** Starts syncs by a timer workflow of our own, on servers without Schedules. */
final class SyncTimers implements SyncCadence {

    private final WorkflowClient temporal;
    private final Duration every;

    SyncTimers(WorkflowClient temporal, Duration every) {
        this.temporal = temporal;
        this.every = every;
    }

    @Override
    public void start(ConnectionId connection, String organizationId) {
        var timer = temporal.newWorkflowStub(SyncTimer.class, SyncTimer.startOptions(connection));
        var together = temporal.newSignalWithStartRequest();
        together.add(timer::keepTime, SyncRhythm.of(connection, organizationId, every));
        together.add(timer::resume);
        temporal.signalWithStart(together);
    }

    @Override
    public void keep(ConnectionId connection, String organizationId) {
        var timer = temporal.newWorkflowStub(SyncTimer.class, SyncTimer.startOptions(connection));
        WorkflowClient.start(timer::keepTime, SyncRhythm.of(connection, organizationId, every));
    }

    @Override
    public void pause(ConnectionId connection, String reason) {
        try {
            temporal.newWorkflowStub(SyncTimer.class, SyncTimer.workflowId(connection))
                    .pause();
        } catch (WorkflowNotFoundException e) {
            // There is no timer, so nothing starts by itself anyway.
        }
    }

    @Override
    public void remove(ConnectionId connection) {
        try {
            temporal.newUntypedWorkflowStub(SyncTimer.workflowId(connection)).terminate("The connection is gone");
        } catch (WorkflowNotFoundException e) {
            // Removed already.
        }
    }
}
