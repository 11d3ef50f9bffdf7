package io.tropicapp.coupa.api.connection;

import io.tropicapp.coupa.api.access.Permission;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.connection.OnboardingStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of onboarding.
 *
 * @param overdue whether whoever it waits for should have acted by now
 * @param next what to do next, in one sentence
 * @param actions what the caller may do now, as paths below the connection
 */
public record StepView(
        String name,
        String status,
        String waitingFor,
        @Nullable Instant since,
        @Nullable Instant dueBy,
        boolean overdue,
        String next,
        @Nullable String note,
        List<String> actions) {

    static StepView of(OnboardingStep step, Role role, Instant now) {
        return new StepView(
                step.name(),
                step.status(),
                step.waitingFor(),
                step.since(),
                step.dueBy(),
                isOverdue(step, now),
                step.next(),
                step.note(),
                step.actions().stream()
                        .filter(action -> Permission.allows(role, action))
                        .toList());
    }

    /** Of a connection that is at its end: it waits for nobody, and nothing can be done. */
    StepView withoutFuture() {
        return new StepView(
                name,
                status,
                "NOBODY",
                since,
                null,
                false,
                "Nothing: the connection is disconnected.",
                note,
                List.of());
    }

    private static boolean isOverdue(OnboardingStep step, Instant now) {
        var dueBy = step.dueBy();
        return dueBy != null && !step.waitingFor().equals("NOBODY") && !now.isBefore(dueBy);
    }
}
