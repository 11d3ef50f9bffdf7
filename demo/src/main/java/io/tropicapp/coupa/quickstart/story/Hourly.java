package io.tropicapp.coupa.quickstart.story;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleException;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What starts a connection's hourly sync, by what Temporal says. */
record Hourly(WorkflowClient temporal, String connection) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /**
     * Waits a while for it: after a restart, the reconciler may still be at work.
     *
     * @throws QuickstartFailed if nothing starts it
     */
    String describe() {
        var giveUp = Instant.now().plus(SOON);
        while (true) {
            try {
                return now();
            } catch (QuickstartFailed e) {
                if (Instant.now().isAfter(giveUp)) {
                    throw e;
                }
                People.pause(LOOK_EVERY);
            }
        }
    }

    private String now() {
        var id = new ConnectionId(UUID.fromString(connection));
        try {
            return scheduled(schedules().getHandle(Sync.workflowId(id)).describe());
        } catch (ScheduleException e) {
            if (e.getCause() instanceof StatusRuntimeException cause
                    && cause.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return timed(SyncTimer.workflowId(id));
            }
            throw new QuickstartFailed(
                    "The schedule of the hourly sync should run, but: %s".formatted(e.getCause()), e);
        }
    }

    private static String scheduled(ScheduleDescription schedule) {
        var next = schedule.getInfo().getNextActionTimes();
        if (schedule.getSchedule().getState().isPaused() || next.isEmpty()) {
            throw new QuickstartFailed("The schedule of the hourly sync should run, but is paused.");
        }
        return "a Temporal Schedule starts a sync, next at %s".formatted(next.getFirst());
    }

    private String timed(String workflow) {
        try {
            var status = temporal.newUntypedWorkflowStub(workflow).describe().getStatus();
            if (status == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) {
                return "a timer of our own starts a sync, since this Temporal has no Schedules";
            }
            throw new QuickstartFailed("The timer of the hourly sync should run, but is %s.".formatted(status));
        } catch (WorkflowNotFoundException e) {
            throw new QuickstartFailed("The timer of the hourly sync should run, but there is none.", e);
        }
    }

    private ScheduleClient schedules() {
        return ScheduleClient.newInstance(
                temporal.getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace(temporal.getOptions().getNamespace())
                        .setDataConverter(temporal.getOptions().getDataConverter())
                        .build());
    }
}
