package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a consultant's report changes, if anything: the same twice, or a late one, changes nothing; another note does. */
final class Reports {

    private Reports() {}

    static StepReport signalled(ReportedStatus status, @Nullable String note) {
        return new StepReport(status, Optional.ofNullable(note), Actor.BY_SIGNAL);
    }

    static boolean changeSomething(Step step, StepReport report) {
        return changeTheStatus(step, report) || correctTheNote(step, report);
    }

    static boolean changeTheStatus(Step step, StepReport report) {
        return switch (report.status()) {
            case REQUESTED -> !step.is(StepStatus.IN_PROGRESS) && !step.is(StepStatus.DONE);
            case GRANTED, APPROVED -> !step.is(StepStatus.DONE);
            case DECLINED -> !step.is(StepStatus.DECLINED);
        };
    }

    private static boolean correctTheNote(Step step, StepReport report) {
        return step.is(reached(report.status()))
                && report.note().isPresent()
                && !report.note().equals(step.note());
    }

    private static StepStatus reached(ReportedStatus status) {
        return switch (status) {
            case REQUESTED -> StepStatus.IN_PROGRESS;
            case GRANTED, APPROVED -> StepStatus.DONE;
            case DECLINED -> StepStatus.DECLINED;
        };
    }
}
