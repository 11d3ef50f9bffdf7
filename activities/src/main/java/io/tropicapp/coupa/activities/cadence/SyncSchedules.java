package io.tropicapp.coupa.activities.cadence;

import io.temporal.api.common.v1.Payload;
import io.temporal.api.schedule.v1.Schedule;
import io.temporal.api.schedule.v1.ScheduleAction;
import io.temporal.api.schedule.v1.ScheduleState;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverter;
import io.tropicapp.coupa.activities.cadence.ServerSchedules.Known;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncScope;
import java.util.List;

/**
 * Starts syncs by Temporal Schedules of the connection, which operators can pause, trigger and backfill. Runs never overlap, and
 * one missed by more than the catch-up window is not made up for: the next hour's run brings the same changes.
 *
 * <p>What operators pause they resume: a connection that goes on lifts its own pauses alone, which it knows by their note.
 */
final class SyncSchedules implements SyncCadence {

    /** Operators see it beside the schedule; whoever pauses it says why in its place. */
    private static final String RUNNING = "Runs: what has changed in Coupa is read each time";

    private static final String OURS = " (runs again when its connection goes on)";

    private final ServerSchedules schedules;
    private final DataConverter converter;
    private final Rhythms rhythms;

    SyncSchedules(WorkflowClient temporal, Rhythms rhythms) {
        this.schedules = new ServerSchedules(temporal);
        this.converter = temporal.getOptions().getDataConverter();
        this.rhythms = rhythms;
    }

    @Override
    public void start(ConnectionId connection, String organizationId) {
        for (var scope : SyncScope.values()) {
            rhythms.of(connection, organizationId, scope).ifPresentOrElse(this::start, () -> remove(connection, scope));
        }
    }

    private void start(SyncRhythm rhythm) {
        var wanted = new ScheduledSync(rhythm, converter);
        schedules.find(wanted.id()).ifPresentOrElse(known -> start(wanted, known), () -> create(wanted));
    }

    private void start(ScheduledSync wanted, Known known) {
        var action = wanted.action();
        schedules.replace(
                wanted.id(),
                known,
                known.schedule().toBuilder()
                        .setSpec(wanted.spec())
                        .setAction(action)
                        .setState(goingOn(known.schedule().getState()))
                        .build());
        if (schedules.find(wanted.id()).filter(now -> starts(now, action)).isEmpty()) {
            throw new IllegalStateException(
                    "Somebody else changed the Schedule %s at the same moment: it is tried again"
                            .formatted(wanted.id()));
        }
    }

    private static ScheduleState goingOn(ScheduleState state) {
        return isPausedByUs(state)
                ? state.toBuilder().setPaused(false).setNotes(RUNNING).build()
                : state;
    }

    /** Encrypted, no two are the same. */
    private static boolean starts(Known schedule, ScheduleAction action) {
        return input(schedule.schedule().getAction()).equals(input(action));
    }

    /**
     * Its settings too are kept as they are: what operators change in the Temporal UI stays. What it starts is written anew if
     * another key encrypts by now.
     */
    @Override
    public void keep(ConnectionId connection, String organizationId) {
        for (var scope : SyncScope.values()) {
            rhythms.of(connection, organizationId, scope).ifPresent(this::keep);
        }
    }

    private void keep(SyncRhythm rhythm) {
        var wanted = new ScheduledSync(rhythm, converter);
        schedules.find(wanted.id()).ifPresentOrElse(known -> keep(wanted, known), () -> create(wanted));
    }

    private void keep(ScheduledSync wanted, Known known) {
        var action = wanted.action();
        if (!encryption(known.schedule().getAction()).equals(encryption(action))) {
            schedules.replace(
                    wanted.id(),
                    known,
                    known.schedule().toBuilder().setAction(action).build());
        }
    }

    private static List<?> encryption(ScheduleAction action) {
        return input(action).stream().map(Payload::getMetadataMap).toList();
    }

    private static List<Payload> input(ScheduleAction action) {
        return action.getStartWorkflow().getInput().getPayloadsList();
    }

    private void create(ScheduledSync wanted) {
        var running = ScheduleState.newBuilder().setNotes(RUNNING);
        schedules.create(
                wanted.id(),
                Schedule.newBuilder(wanted.schedule()).setState(running).build(),
                wanted.searchAttributes());
    }

    @Override
    public void pause(ConnectionId connection, String reason) {
        for (var scope : SyncScope.values()) {
            var id = Sync.workflowId(connection, scope);
            schedules
                    .find(id)
                    .map(known -> known.schedule().getState())
                    .filter(state -> !state.getPaused() || isPausedByUs(state))
                    .ifPresent(state -> schedules.pause(id, reason + OURS));
        }
    }

    private static boolean isPausedByUs(ScheduleState state) {
        return state.getPaused() && state.getNotes().endsWith(OURS);
    }

    @Override
    public void remove(ConnectionId connection) {
        for (var scope : SyncScope.values()) {
            remove(connection, scope);
        }
    }

    private void remove(ConnectionId connection, SyncScope scope) {
        schedules.delete(Sync.workflowId(connection, scope));
    }
}
