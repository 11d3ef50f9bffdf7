package io.tropicapp.coupa.workflows.temporal;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for something or for a time, whichever comes first, with a timer that says in the Temporal UI what it is for. */
public final class Waiting {

    private Waiting() {}

    /** Whether the condition came true; false if the time ran out first. */
    public static boolean upTo(Duration atMost, String timerSummary, Supplier<Boolean> condition) {
        if (condition.get()) {
            return true;
        }
        var timer = new AtomicReference<@Nullable Promise<Void>>();
        var scope = Workflow.newCancellationScope(() -> timer.set(Workflow.newTimer(
                atMost, TimerOptions.newBuilder().setSummary(timerSummary).build())));
        scope.run();
        Workflow.await(() -> condition.get() || isOver(timer.get()));
        boolean met = condition.get();
        cancelIfRunning(scope, timer.get());
        return met;
    }

    private static boolean isOver(@Nullable Promise<Void> timer) {
        return timer != null && timer.isCompleted();
    }

    /** Looks at the timer's failure too: a cancelled one that nobody looks at is logged as a loss. */
    private static void cancelIfRunning(CancellationScope scope, @Nullable Promise<Void> timer) {
        if (timer != null && !timer.isCompleted()) {
            scope.cancel();
            timer.getFailure();
        }
    }
}
