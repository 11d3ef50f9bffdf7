package io.tropicapp.coupa.workflows.requisition;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowLock;
import java.time.Duration;
import java.util.Optional;

/**
 * Errands to Coupa, one at a time: a correction must not overtake the creation. One that cannot come about while Coupa is away
 * or refuses makes way for a newer one.
 */
final class Errands {

    private final WorkflowLock oneAtATime = Workflow.newWorkflowLock();
    private Optional<CancellationScope> underWay = Optional.empty();
    private boolean mayMakeWay;
    private int pressing;

    /** Whether it is over, by its coming about or by running out of time; false if it made way for a newer one. */
    boolean run(Runnable errand) {
        letPressingOnesPass();
        oneAtATime.lock();
        return runLocked(errand, true);
    }

    /** Instead of what is under way, and not to be interrupted itself. */
    boolean runInstead(Runnable errand) {
        pressing++;
        try {
            interrupt();
            oneAtATime.lock();
            return runLocked(errand, false);
        } finally {
            pressing--;
        }
    }

    /** Unless what is under way takes longer than that. */
    boolean runWithin(Duration patience, Runnable errand) {
        boolean free = oneAtATime.tryLock() || oneAtATime.tryLock(patience);
        return free && runLocked(errand, true);
    }

    /** What is under way makes way. An attempt that runs already may still come to its end: whoever comes after looks first. */
    void interrupt() {
        if (mayMakeWay) {
            giveUp();
        }
    }

    /** Whatever it is: nothing is followed any more. */
    void giveUp() {
        underWay.ifPresent(CancellationScope::cancel);
    }

    /** A lock alone would go to whoever asks first, which may be the one that has just made way. */
    void letPressingOnesPass() {
        Workflow.await(() -> pressing == 0);
    }

    private boolean runLocked(Runnable errand, boolean interruptible) {
        try {
            var scope = Workflow.newCancellationScope(errand);
            underWay = Optional.of(scope);
            mayMakeWay = interruptible;
            scope.run();
            return true;
        } catch (ActivityFailure e) {
            return !(e.getCause() instanceof CanceledFailure);
        } finally {
            underWay = Optional.empty();
            oneAtATime.unlock();
        }
    }
}
