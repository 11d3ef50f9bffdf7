package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a consultant's report changes, if anything: the same twice, or a late one, changes nothing. */
final class Reports {

    private Reports() {}

    static StepReport signalled(ReportedStatus status, @Nullable String note) {
        return new StepReport(status, Optional.ofNullable(note), Actor.BY_SIGNAL);
    }

    static boolean changeSomething(Step step, StepReport report) {
        return switch (report.status()) {
            case REQUESTED -> !step.is(StepStatus.IN_PROGRESS) && !step.is(StepStatus.DONE);
            case GRANTED, APPROVED -> !step.is(StepStatus.DONE);
            case DECLINED -> !step.is(StepStatus.DECLINED);
        };
    }
}
