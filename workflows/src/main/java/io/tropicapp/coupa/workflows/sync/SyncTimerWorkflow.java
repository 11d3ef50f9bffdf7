package io.tropicapp.coupa.workflows.sync;

import static io.temporal.api.enums.v1.ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON;

import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** See {@link SyncTimer}. */
public final class SyncTimerWorkflow implements SyncTimer {

    private static final int SYNCS_A_RUN = 24;

    private SyncRhythm rhythm;

    @WorkflowInit
    public SyncTimerWorkflow(SyncRhythm rhythm) {
        this.rhythm = rhythm;
    }

    @Override
    public void keepTime(SyncRhythm sameAsInit) {
        for (int i = 0; i < SYNCS_A_RUN; i++) {
            untilNextHour();
            sync();
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
        Workflow.newContinueAsNewStub(SyncTimer.class).keepTime(rhythm);
    }

    private void untilNextHour() {
        boolean interrupted = true;
        while (interrupted) {
            untilItMay();
            var next = rhythm.nextAfter(now());
            var beat = rhythm;
            Workflow.setCurrentDetails(TimerDetails.waiting(beat, next));
            interrupted = Waiting.upTo(
                    Duration.between(now(), next),
                    "Until the sync of " + Moments.utc(next),
                    () -> !rhythm.equals(beat));
        }
    }

    private void untilItMay() {
        if (rhythm.paused()) {
            Workflow.setCurrentDetails(TimerDetails.paused(rhythm));
        }
        Workflow.await(() -> !rhythm.paused());
    }

    private void sync() {
        Workflow.setCurrentDetails(TimerDetails.syncing(rhythm));
        var request = new SyncRequest(
                rhythm.connection(),
                rhythm.organizationId(),
                Optional.empty(),
                SyncMode.INCREMENTAL,
                SyncTrigger.SCHEDULE,
                rhythm.scope());
        var sync = Workflow.newChildWorkflowStub(
                Sync.class,
                ChildWorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.SYNC)
                        .setWorkflowId(Sync.workflowId(rhythm.connection(), rhythm.scope()))
                        .setParentClosePolicy(PARENT_CLOSE_POLICY_ABANDON)
                        .setStaticSummary(SyncDetails.summary(request))
                        .setStaticDetails(SyncDetails.PURPOSE)
                        .setTypedSearchAttributes(SearchAttributes.of(rhythm.organizationId(), rhythm.connection()))
                        .setPriority(Sync.priority(request))
                        .build());
        try {
            sync.sync(request);
        } catch (ChildWorkflowFailure e) {
            Workflow.getLogger(SyncTimerWorkflow.class).info("Another sync was running, or this one was ended");
        }
    }

    @Override
    public void pause() {
        rhythm = rhythm.paused(true);
    }

    @Override
    public void resume() {
        rhythm = rhythm.paused(false);
    }

    @Override
    public void beat(SyncRhythm other) {
        rhythm = other;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
