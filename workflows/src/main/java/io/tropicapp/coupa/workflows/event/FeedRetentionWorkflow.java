package io.tropicapp.coupa.workflows.event;

import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;

/** See {@link FeedRetention}. */
public final class FeedRetentionWorkflow implements FeedRetention {

    private static final Duration DAY = Duration.ofDays(1);

    private final OldEvents events = Stubs.thorough(OldEvents.class, TaskQueues.EVENTS);

    @Override
    public void keepTidy() {
        while (!Histories.isLong()) {
            long removed = events.remove();
            Workflow.setCurrentDetails("%d events removed last".formatted(removed));
            Workflow.newTimer(
                            DAY,
                            TimerOptions.newBuilder()
                                    .setSummary("until tomorrow")
                                    .build())
                    .get();
        }
        Workflow.newContinueAsNewStub(FeedRetention.class).keepTidy();
    }
}
