package io.tropicapp.coupa.activities.cadence;

import static io.temporal.api.enums.v1.ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Starts syncs by a Temporal Schedule per connection, which operators can pause, trigger and backfill. Runs never overlap, and
 * one missed by more than the catch-up window is not made up for: the next hour's run brings the same changes.
 */
final class SyncSchedules implements SyncCadence {

    private static final Duration CATCH_UP = Duration.ofMinutes(10);
    private static final Duration JITTER = Duration.ofMinutes(2);

    private final ScheduleClient schedules;
    private final Duration every;

    SyncSchedules(ScheduleClient schedules, Duration every) {
        this.schedules = schedules;
        this.every = every;
    }

    @Override
    public void start(ConnectionId connection, String organizationId) {
        if (!create(connection, organizationId)) {
            var handle = schedules.getHandle(id(connection));
            handle.update(known -> new ScheduleUpdate(schedule(connection, organizationId)));
            handle.unpause("Running");
        }
    }

    /** Its settings too are kept as they are: what operators change in the Temporal UI stays. */
    @Override
    public void keep(ConnectionId connection, String organizationId) {
        create(connection, organizationId);
    }

    /** Whether there was none. */
    private boolean create(ConnectionId connection, String organizationId) {
        try {
            schedules.createSchedule(
                    id(connection),
                    schedule(connection, organizationId),
                    ScheduleOptions.newBuilder().build());
            return true;
        } catch (ScheduleAlreadyRunningException e) {
            return false;
        }
    }

    @Override
    public void pause(ConnectionId connection, String reason) {
        ifThere(() -> schedules.getHandle(id(connection)).pause(reason));
    }

    @Override
    public void remove(ConnectionId connection) {
        ifThere(() -> schedules.getHandle(id(connection)).delete());
    }

    private static String id(ConnectionId connection) {
        return Sync.workflowId(connection);
    }

    private Schedule schedule(ConnectionId connection, String organizationId) {
        var rhythm = SyncRhythm.of(connection, organizationId, every);
        return Schedule.newBuilder()
                .setAction(action(connection, organizationId))
                .setSpec(ScheduleSpec.newBuilder()
                        .setIntervals(List.of(new ScheduleIntervalSpec(rhythm.every(), rhythm.offset())))
                        .setJitter(JITTER)
                        .build())
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(CATCH_UP)
                        .setPauseOnFailure(false)
                        .build())
                .build();
    }

    private static ScheduleActionStartWorkflow action(ConnectionId connection, String organizationId) {
        var request = new SyncRequest(
                connection, organizationId, Optional.empty(), SyncMode.INCREMENTAL, SyncTrigger.SCHEDULE);
        return ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(Sync.class)
                .setArguments(request)
                .setOptions(WorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.SYNC)
                        .setWorkflowId(Sync.workflowId(connection))
                        .setTypedSearchAttributes(SearchAttributes.of(organizationId, connection))
                        .setPriority(Sync.priority(request))
                        .build())
                .build();
    }

    private static void ifThere(Runnable change) {
        try {
            change.run();
        } catch (ScheduleException e) {
            if (!(e.getCause() instanceof StatusRuntimeException status)
                    || status.getStatus().getCode() != Status.Code.NOT_FOUND) {
                throw e;
            }
        }
    }
}
