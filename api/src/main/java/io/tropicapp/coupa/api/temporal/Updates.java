package io.tropicapp.coupa.api.temporal;

import io.grpc.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells workflows what people say, and waits for their answers as long as a caller waits. */
@Component
public class Updates {

    /** What was taken up, and asks Coupa, answers within minutes. */
    private static final long LATE_MINUTES = 10;

    private static final String NO_WORKER = "no-worker";

    private final WorkflowClient workflows;
    private final Temporal temporal;
    private final Duration patience;
    private final MeterRegistry meters;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("update-deadlines").factory());

    Updates(WorkflowClient workflows, Temporal temporal, TemporalSettings settings, MeterRegistry meters) {
        this.workflows = workflows;
        this.temporal = temporal;
        this.patience = settings.patience();
        this.meters = meters;
    }

    @PreDestroy
    void close() {
        deadlines.shutdownNow();
    }

    /**
     * Tells the workflow, which is started again if it was lost, and waits for its answer.
     *
     * @param late gets an answer that comes after the caller has stopped waiting; empty if none came
     * @throws UpdateRefused if the workflow does not take it
     * @throws Problem 503 if nobody took it up
     */
    public <W, R> Told<R> tell(Addressee<W> whom, Telling<W, R> what, Consumer<Optional<R>> late) {
        var waiting = Timer.start(meters);
        var outcome = "failed";
        try {
            var told = told(whom, what, late);
            outcome = told instanceof Told.Done ? "answered" : "still_processing";
            return told;
        } catch (UpdateRefused e) {
            outcome = "refused";
            throw e;
        } finally {
            waiting.stop(meters.timer("coupa.update.wait", "outcome", outcome));
        }
    }

    private <W, R> Told<R> told(Addressee<W> whom, Telling<W, R> what, Consumer<Optional<R>> late) {
        temporal.mustAnswer();
        var handle = takenUp(whom, what);
        try {
            var answer = handle.getResultAsync(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            return new Told.Done<>(Optional.ofNullable(answer));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkflowUpdateTimeoutOrCancelledException) {
                hearLater(handle, late);
                return new Told.UnderWay<>();
            }
            throw refusal(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            hearLater(handle, late);
            return new Told.UnderWay<>();
        }
    }

    /** Whether it may still be done although the caller is told that it is not. */
    public static boolean leavesItOpen(RuntimeException failure) {
        return failure instanceof WorkflowServiceException
                || (failure instanceof Problem problem && problem.is(NO_WORKER));
    }

    private static <R> void hearLater(WorkflowUpdateHandle<R> handle, Consumer<Optional<R>> late) {
        CompletableFuture<R> answer = handle.getResultAsync(LATE_MINUTES, TimeUnit.MINUTES);
        var unused = answer.whenComplete((said, failure) -> late.accept(Optional.ofNullable(said)));
    }

    private <W, R> WorkflowUpdateHandle<R> takenUp(Addressee<W> whom, Telling<W, R> what) {
        try {
            return accepted(whom, what);
        } catch (WorkflowNotFoundException e) {
            whom.startAgain().run();
            return accepted(whom, what);
        }
    }

    private <W, R> WorkflowUpdateHandle<R> accepted(Addressee<W> whom, Telling<W, R> what) {
        var workflow = workflows.newWorkflowStub(whom.contract(), whom.workflowId());
        var options = UpdateOptions.<R>newBuilder()
                .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
                .build();
        try (var limited = Context.current().withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS, deadlines)) {
            return limited.call(() -> what.to(workflow, options));
        } catch (WorkflowNotFoundException e) {
            throw e;
        } catch (WorkflowServiceException e) {
            throw notTakenUp(whom);
        } catch (Exception e) {
            throw asItIs(e);
        }
    }

    /** Temporal is there, but no worker came for it in time. */
    private static Problem notTakenUp(Addressee<?> whom) {
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                NO_WORKER,
                "No worker",
                "No worker of the integration took this up in time. If one comes back within moments it may still be done; look"
                        + " again before sending it again. Sending it twice changes nothing twice. Operators: start a worker.");
        whom.named().forEach(problem::with);
        return problem;
    }

    private static RuntimeException refusal(@Nullable Throwable failure) {
        return failure instanceof WorkflowUpdateException refused
                        && refused.getCause() instanceof ApplicationFailure cause
                ? new UpdateRefused(cause)
                : asItIs(failure);
    }

    private static RuntimeException asItIs(@Nullable Throwable failure) {
        return failure instanceof RuntimeException known
                ? known
                : new IllegalStateException("The workflow could not be told", failure);
    }
}
