package io.tropicapp.coupa.workflows.event;

import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.time.Instant;

/** See {@link FeedRetention}. */
public final class FeedRetentionWorkflow implements FeedRetention {

    private static final Duration DAY = Duration.ofDays(1);

    private final OldEvents events =
            Stubs.thorough(OldEvents.class, TaskQueues.EVENTS, "Remove the events that need not be kept");

    @Override
    public void keepTidy() {
        while (!Histories.isLong()) {
            long removed = events.remove();
            var next = Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(DAY);
            Workflow.setCurrentDetails(Notice.headed("Removes old events, every day: nobody has to do anything")
                    .says("Removed last", "%d".formatted(removed))
                    .says("Next time", Moments.utc(next))
                    .toMarkdown());
            Workflow.newTimer(
                            DAY,
                            TimerOptions.newBuilder()
                                    .setSummary(
                                            "Until the old events of %s are removed".formatted(Moments.dayInUtc(next)))
                                    .build())
                    .get();
        }
        Workflow.newContinueAsNewStub(FeedRetention.class).keepTidy();
    }
}
