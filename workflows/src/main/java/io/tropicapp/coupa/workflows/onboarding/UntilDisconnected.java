package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** Lets something go on until its connection is disconnected, whatever it waits for at that moment. */
final class UntilDisconnected {

    private Optional<CancellationScope> living = Optional.empty();
    private Optional<String> reason = Optional.empty();

    /** Returns once it was ended, also if that was before it began. */
    void live(Runnable life) {
        if (reason.isEmpty()) {
            var scope = Workflow.newCancellationScope(life);
            living = Optional.of(scope);
            try {
                scope.run();
            } catch (TemporalFailure e) {
                rethrowUnlessEnded(e);
            }
        }
    }

    private void rethrowUnlessEnded(TemporalFailure failure) {
        if (reason.isEmpty()) {
            throw failure;
        }
    }

    void end(String why) {
        reason = reason.or(() -> Optional.of(why));
        living.ifPresent(CancellationScope::cancel);
    }

    String reason() {
        return reason.orElse("");
    }
}
