package io.tropicapp.coupa.api.onboarding;

import io.grpc.Context;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.api.temporal.TemporalSettings;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The workflows of onboardings, as their contract has them. */
@Component
class Onboardings {

    /** What was taken up, and asks Coupa, answers within minutes. */
    private static final long LATE_MINUTES = 10;

    private final WorkflowClient workflows;
    private final Temporal temporal;
    private final Duration patience;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("update-deadlines").factory());

    Onboardings(WorkflowClient workflows, Temporal temporal, TemporalSettings settings) {
        this.workflows = workflows;
        this.temporal = temporal;
        this.patience = settings.patience();
    }

    @PreDestroy
    void close() {
        deadlines.shutdownNow();
    }

    /** Starts the workflow of a connection, from where its rows say it is. Joins the one that runs. */
    void start(Connection connection, Actor by) {
        var request = Beginning.of(connection, by);
        var onboarding = workflows.newWorkflowStub(Onboarding.class, Onboarding.startOptions(request.details()));
        WorkflowClient.start(onboarding::onboard, request);
    }

    <R> Told<R> tell(String what, Connection connection, Telling<R> telling) {
        return tell(what, connection, telling, ignored -> {});
    }

    /**
     * Tells the workflow, which is started again if it was lost, and waits for its answer.
     *
     * @param what the thing that would be out of order, in a sentence
     * @param late gets an answer that comes after the caller has stopped waiting; empty if none came
     * @throws io.tropicapp.coupa.api.problem.Problem 409 if it is out of order; 503 if nobody took it up
     */
    <R> Told<R> tell(String what, Connection connection, Telling<R> telling, Consumer<Optional<R>> late) {
        temporal.mustAnswer();
        var handle = takenUp(connection, telling);
        try {
            var answer = handle.getResultAsync(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            return new Told.Done<>(Optional.ofNullable(answer));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WorkflowUpdateTimeoutOrCancelledException) {
                hearLater(handle, late);
                return new Told.UnderWay<>();
            }
            throw Refusals.of(what, connection, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            hearLater(handle, late);
            return new Told.UnderWay<>();
        }
    }

    private static <R> void hearLater(WorkflowUpdateHandle<R> handle, Consumer<Optional<R>> late) {
        CompletableFuture<R> answer = handle.getResultAsync(LATE_MINUTES, TimeUnit.MINUTES);
        var unused = answer.whenComplete((said, failure) -> late.accept(Optional.ofNullable(said)));
    }

    private <R> WorkflowUpdateHandle<R> takenUp(Connection connection, Telling<R> telling) {
        try {
            return accepted(connection, telling);
        } catch (WorkflowNotFoundException e) {
            start(connection, Actor.ITSELF);
            return accepted(connection, telling);
        }
    }

    private <R> WorkflowUpdateHandle<R> accepted(Connection connection, Telling<R> telling) {
        var onboarding =
                workflows.newWorkflowStub(Onboarding.class, Onboarding.workflowId(new ConnectionId(connection.id())));
        var options = UpdateOptions.<R>newBuilder()
                .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
                .build();
        try (var limited = Context.current().withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS, deadlines)) {
            return limited.call(() -> telling.to(onboarding, options));
        } catch (WorkflowNotFoundException e) {
            throw e;
        } catch (Exception e) {
            throw Refusals.notTakenUp(connection, e);
        }
    }
}
