package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.temporal.Moments;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What comes of a step: if nobody acts, and once somebody has. */
final class Outlook {

    private final OnboardingState state;

    Outlook(OnboardingState state) {
        this.state = state;
    }

    /** Empty where nobody has to act. */
    Optional<String> ifNobodyActs(Step step) {
        if (state.needsCredentials() && step.name() == StepName.CONNECT) {
            return Optional.of(
                    "Nothing is called in Coupa, so nothing new comes over and no request becomes a requisition. What"
                            + " was read stays. " + reminders(step));
        }
        return step.dueBy().map(due -> switch (step.name()) {
            case SUPPORT_ACCESS ->
                "Going live is not held up. Without it, the customer coordinates troubleshooting with Coupa itself.";
            default -> "It waits on for as long as it takes; nothing fails and nothing is lost. " + reminders(step);
        });
    }

    private String reminders(Step step) {
        return nextReminder(step)
                .map(at -> "The backend is reminded by an event every business day, next on %s."
                        .formatted(Moments.at(at, state.details().timeZone())))
                .orElse("");
    }

    /** When the step is overdue, and every business day after. */
    private Optional<Instant> nextReminder(Step step) {
        var calendar =
                new BusinessCalendar(state.details().timeZone(), state.details().holidays());
        return step.dueBy().map(due -> calendar.after(due, step.reminders()));
    }

    /** What opens, or starts by itself, when the step is done. */
    String next(StepName step) {
        if (state.needsCredentials() && step == StepName.CONNECT) {
            return "A sync catches up at once, and the hourly ones go on.";
        }
        return Arrays.stream(StepName.values())
                .filter(later -> later.compareTo(step) > 0 && !isDone(later))
                .findFirst()
                .map(Outlook::begins)
                .orElseGet(this::hourly);
    }

    private boolean isDone(StepName name) {
        return name == StepName.SUPPORT_ACCESS
                || state.steps().stream().anyMatch(step -> step.name() == name && step.is(StepStatus.DONE));
    }

    private static String begins(StepName next) {
        return switch (next) {
            case CONNECT -> "CONNECT: the Owner enters the client that Coupa has made.";
            case USER_SYNC -> "USER_SYNC: the Owner chooses which users come over, and when they are invited.";
            case SUPPLIER_DEFAULTS -> "SUPPLIER_DEFAULTS: the Owner writes instructions for supplier onboarding tasks.";
            case FULL_SYNC -> "FULL_SYNC: everything is read once. It starts by itself.";
            case LIVE -> "LIVE: changes are synced every hour. It starts by itself.";
            case INSTANCE_DETAILS, SUPPORT_ACCESS, API_ENABLEMENT -> next.name();
        };
    }

    private String hourly() {
        return "The Schedule `%1$s` starts a sync every hour; pause it or trigger it there."
                .formatted(Sync.workflowId(state.details().id()));
    }
}
