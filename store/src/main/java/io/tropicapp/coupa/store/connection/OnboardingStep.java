package io.tropicapp.coupa.store.connection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of onboarding as people see it.
 *
 * @param status PENDING, OPEN, IN_PROGRESS, DECLINED or DONE
 * @param waitingFor CONSULTANT, OWNER, COUPA or NOBODY
 * @param since when it entered this status; null if it has not begun
 * @param dueBy when whoever it waits for should have acted; null where nobody has to
 * @param next what to do next, in one sentence
 * @param note what was last said of it
 * @param actions what can be done now, as paths of the API below the connection
 */
public record OnboardingStep(
        String name,
        String status,
        String waitingFor,
        @Nullable Instant since,
        @Nullable Instant dueBy,
        String next,
        @Nullable String note,
        List<String> actions) {}
