package io.tropicapp.coupa.api.onboarding;

import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.api.temporal.UpdateRefused;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.onboarding.StepRefused;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Turns what an onboarding does not take into what its caller can act on. */
final class Refusals {

    private Refusals() {}

    static RuntimeException of(String what, Connection connection, UpdateRefused refused) {
        if (refused.failure().getType().equals(StepRefused.NO_ANSWER)) {
            return noAnswer(refused.failure());
        }
        return refused.isFor(StepRefused.NOT_OPEN) ? notOpen(what, connection, refused.failure()) : refused;
    }

    private static Problem noAnswer(ApplicationFailure failure) {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "coupa-unavailable", "No answer", failure.getOriginalMessage());
    }

    /** The details of the failure are the names of the open steps; without them, the rows have them. */
    private static Problem notOpen(String what, Connection connection, ApplicationFailure failure) {
        var open = failure.getDetails().getSize() == 0
                ? null
                : failure.getDetails().get(0, String[].class);
        return open == null
                ? StepNotOpen.problem(what, connection)
                : StepNotOpen.problem(what, connection, List.of(open));
    }
}
