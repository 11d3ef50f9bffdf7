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
import io.temporal.client.schedules.ScheduleState;
import io.temporal.client.schedules.ScheduleUpdate;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncDetails;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncScope;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Starts syncs by Temporal Schedules of the connection, which operators can pause, trigger and backfill. Runs never overlap, and
 * one missed by more than the catch-up window is not made up for: the next hour's run brings the same changes.
 */
final class SyncSchedules implements SyncCadence {

    private static final Duration CATCH_UP = Duration.ofMinutes(10);
    private static final Duration JITTER = Duration.ofMinutes(2);

    /** Operators see it beside the schedule; whoever pauses it says why in its place. */
    private static final String RUNNING = "Runs: what has changed in Coupa is read each time";

    private final ScheduleClient schedules;
    private final Rhythms rhythms;

    SyncSchedules(ScheduleClient schedules, Rhythms rhythms) {
        this.schedules = schedules;
        this.rhythms = rhythms;
    }

    @Override
    public void start(ConnectionId connection, String organizationId) {
        for (var scope : SyncScope.values()) {
            rhythms.of(connection, organizationId, scope).ifPresentOrElse(this::start, () -> remove(connection, scope));
        }
    }

    private void start(SyncRhythm rhythm) {
        if (!create(rhythm)) {
            var handle = schedules.getHandle(id(rhythm));
            handle.update(known -> new ScheduleUpdate(schedule(rhythm)));
            handle.unpause(RUNNING);
        }
    }

    /** Its settings too are kept as they are: what operators change in the Temporal UI stays. */
    @Override
    public void keep(ConnectionId connection, String organizationId) {
        for (var scope : SyncScope.values()) {
            rhythms.of(connection, organizationId, scope).ifPresent(this::create);
        }
    }

    /** Whether there was none. */
    private boolean create(SyncRhythm rhythm) {
        try {
            schedules.createSchedule(
                    id(rhythm),
                    schedule(rhythm),
                    ScheduleOptions.newBuilder()
                            .setTypedSearchAttributes(SearchAttributes.of(rhythm.organizationId(), rhythm.connection()))
                            .build());
            return true;
        } catch (ScheduleAlreadyRunningException e) {
            return false;
        }
    }

    @Override
    public void pause(ConnectionId connection, String reason) {
        for (var scope : SyncScope.values()) {
            ifThere(() ->
                    schedules.getHandle(Sync.workflowId(connection, scope)).pause(reason));
        }
    }

    @Override
    public void remove(ConnectionId connection) {
        for (var scope : SyncScope.values()) {
            remove(connection, scope);
        }
    }

    private void remove(ConnectionId connection, SyncScope scope) {
        ifThere(() -> schedules.getHandle(Sync.workflowId(connection, scope)).delete());
    }

    private static String id(SyncRhythm rhythm) {
        return Sync.workflowId(rhythm.connection(), rhythm.scope());
    }

    private static Schedule schedule(SyncRhythm rhythm) {
        return Schedule.newBuilder()
                .setAction(action(rhythm))
                .setSpec(ScheduleSpec.newBuilder()
                        .setIntervals(List.of(new ScheduleIntervalSpec(rhythm.every(), rhythm.offset())))
                        .setJitter(JITTER)
                        .build())
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(CATCH_UP)
                        .setPauseOnFailure(false)
                        .build())
                .setState(ScheduleState.newBuilder().setNote(RUNNING).build())
                .build();
    }

    private static ScheduleActionStartWorkflow action(SyncRhythm rhythm) {
        var request = new SyncRequest(
                rhythm.connection(),
                rhythm.organizationId(),
                Optional.empty(),
                SyncMode.INCREMENTAL,
                SyncTrigger.SCHEDULE,
                rhythm.scope());
        return ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(Sync.class)
                .setArguments(request)
                .setOptions(WorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.SYNC)
                        .setWorkflowId(id(rhythm))
                        .setStaticSummary(SyncDetails.summary(request))
                        .setStaticDetails(SyncDetails.PURPOSE)
                        .setTypedSearchAttributes(SearchAttributes.of(rhythm.organizationId(), rhythm.connection()))
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
