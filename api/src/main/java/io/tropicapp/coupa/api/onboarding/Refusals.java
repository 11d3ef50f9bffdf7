package io.tropicapp.coupa.api.onboarding;

import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.onboarding.StepRefused;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Turns what a workflow does not take into what its caller can act on. */
final class Refusals {

    /**
     * What the type of a validator's failure becomes on its way in SDK 1.38, which also loses its details (fixed behind 1.38:
     * sdk-java 3001). What a handler fails with keeps its type.
     */
    private static final String BY_VALIDATOR = "io.temporal.internal.worker.WorkflowExecutionException";

    private static final String NO_WORKER = "no-worker";
    private static final Set<String> NOT_OPEN = Set.of(StepRefused.NOT_OPEN, BY_VALIDATOR);

    private Refusals() {}

    /** The workflow took it up and failed it. */
    static RuntimeException of(String what, Connection connection, ExecutionException failed) {
        return failed.getCause() instanceof WorkflowUpdateException refused
                        && refused.getCause() instanceof ApplicationFailure cause
                ? of(what, connection, cause, refused)
                : asItIs(failed.getCause());
    }

    private static RuntimeException of(
            String what, Connection connection, ApplicationFailure cause, WorkflowUpdateException refused) {
        return NOT_OPEN.contains(cause.getType())
                ? notOpen(what, connection, cause)
                : StepRefused.NO_ANSWER.equals(cause.getType()) ? noAnswer(cause) : refused;
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

    /** Temporal is there, but no worker came for it in time. */
    static RuntimeException notTakenUp(Connection connection, Exception failure) {
        return failure instanceof WorkflowServiceException
                ? Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                NO_WORKER,
                                "No worker",
                                "No worker of the integration took this up in time. If one comes back within moments it may"
                                        + " still be done; look at the connection before sending it again. Sending it twice"
                                        + " changes nothing twice. Operators: start a worker.")
                        .with("connectionId", connection.id())
                : asItIs(failure);
    }

    /** Whether it may still be done although the caller is told that it is not. */
    static boolean leavesItOpen(RuntimeException failure) {
        return failure instanceof WorkflowServiceException
                || (failure instanceof Problem problem && problem.is(NO_WORKER));
    }

    private static RuntimeException asItIs(@Nullable Throwable failure) {
        return failure instanceof RuntimeException known
                ? known
                : new IllegalStateException("The workflow could not be told", failure);
    }
}
