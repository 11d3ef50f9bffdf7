package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.WaitingFor;
import java.time.Instant;
import java.util.Optional;

/**
 * One stage of onboarding as it stands.
 *
 * @param since when it entered this status
 * @param dueBy when whoever it waits for should have acted; empty where nobody has to
 * @param reminders how often its being overdue was told
 * @param note what was last said of it
 */
public record Step(
        StepName name,
        StepStatus status,
        WaitingFor waitingFor,
        Optional<Instant> since,
        Optional<Instant> dueBy,
        int reminders,
        Optional<String> note) {

    static Step pending(StepName name) {
        return new Step(
                name, StepStatus.PENDING, WaitingFor.NOBODY, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    Step now(StepStatus next, WaitingFor whom, Instant at, Optional<Instant> due) {
        return new Step(name, next, whom, Optional.of(at), due, 0, note);
    }

    Step noted(Optional<String> text) {
        return new Step(name, status, waitingFor, since, dueBy, reminders, text);
    }

    Step reminded() {
        return new Step(name, status, waitingFor, since, dueBy, reminders + 1, note);
    }

    /** Whether somebody should have acted by then. */
    public boolean overdueAt(Instant now) {
        return waitingFor != WaitingFor.NOBODY
                && dueBy.filter(due -> !now.isBefore(due)).isPresent();
    }

    boolean is(StepStatus other) {
        return status == other;
    }
}
