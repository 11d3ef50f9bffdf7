package io.tropicapp.coupa.activities.cadence;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncScope;
import io.tropicapp.coupa.workflows.sync.SyncTimer;

/** Starts syncs by timer workflows of our own, on servers without Schedules. */
final class SyncTimers implements SyncCadence {

    private final WorkflowClient temporal;
    private final Rhythms rhythms;

    SyncTimers(WorkflowClient temporal, Rhythms rhythms) {
        this.temporal = temporal;
        this.rhythms = rhythms;
    }

    @Override
    public void start(ConnectionId connection, String organizationId) {
        for (var scope : SyncScope.values()) {
            rhythms.of(connection, organizationId, scope)
                    .ifPresentOrElse(this::start, () -> end(connection, scope, "There is no such rhythm any more"));
        }
    }

    private void start(SyncRhythm rhythm) {
        var timer = timer(rhythm);
        var together = temporal.newSignalWithStartRequest();
        together.add(timer::keepTime, rhythm);
        together.add(timer::beat, rhythm);
        temporal.signalWithStart(together);
    }

    @Override
    public void keep(ConnectionId connection, String organizationId) {
        for (var scope : SyncScope.values()) {
            rhythms.of(connection, organizationId, scope)
                    .ifPresent(rhythm -> WorkflowClient.start(timer(rhythm)::keepTime, rhythm));
        }
    }

    @Override
    public void pause(ConnectionId connection, String reason) {
        for (var scope : SyncScope.values()) {
            try {
                existing(connection, scope).pause();
            } catch (WorkflowNotFoundException e) {
                // There is no timer, so nothing starts by itself anyway.
            }
        }
    }

    @Override
    public void remove(ConnectionId connection) {
        for (var scope : SyncScope.values()) {
            end(connection, scope, "The connection is gone");
        }
    }

    private void end(ConnectionId connection, SyncScope scope, String why) {
        try {
            temporal.newUntypedWorkflowStub(SyncTimer.workflowId(connection, scope))
                    .terminate(why);
        } catch (WorkflowNotFoundException e) {
            // Removed already.
        }
    }

    private SyncTimer timer(SyncRhythm rhythm) {
        return temporal.newWorkflowStub(SyncTimer.class, SyncTimer.startOptions(rhythm));
    }

    private SyncTimer existing(ConnectionId connection, SyncScope scope) {
        return temporal.newWorkflowStub(SyncTimer.class, SyncTimer.workflowId(connection, scope));
    }
}
