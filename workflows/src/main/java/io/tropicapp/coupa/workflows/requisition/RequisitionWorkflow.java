package io.tropicapp.coupa.workflows.requisition;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowLock;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** See {@link Requisition}. */
public final class RequisitionWorkflow implements Requisition {

    private final CoupaRequisition coupa = Stubs.coupaInTheEnd(CoupaRequisition.class, TaskQueues.REQUISITION);
    private final RequisitionVisibility visibility = new RequisitionVisibility();
    private final WorkflowLock oneAtATime = Workflow.newWorkflowLock();
    private final RequisitionRequest request;
    private final Instant since;
    private Instant lastNews;
    private Standing standing;
    private Optional<CancellationScope> underWay = Optional.empty();

    @WorkflowInit
    public RequisitionWorkflow(RequisitionRequest request) {
        this.request = request;
        this.since = request.goOn().map(RequisitionRequest.GoOn::since).orElseGet(RequisitionWorkflow::now);
        this.standing = request.goOn().map(RequisitionRequest.GoOn::standing).orElse(Standing.NEW);
        this.lastNews = now();
    }

    @Override
    public Standing follow(RequisitionRequest sameAsInit) {
        visibility.show(standing);
        if (standing.status() == RequisitionStatus.REQUESTED) {
            coupaDoes(() -> coupa.create(request.ref()));
        }
        while (!standing.ended()) {
            awaitNews();
            lookIfNobodyDid();
            startAfreshIfLong();
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
        return standing;
    }

    /** One timer for all that may come: news only move the moment, and the timer is set again when it goes off. */
    private void awaitNews() {
        var wake = nextLook().isBefore(horizon()) ? nextLook() : horizon();
        Waiting.upTo(
                Duration.between(now(), wake),
                "look at Coupa if nobody reports a change",
                () -> standing.ended() || Histories.isLong());
    }

    private void lookIfNobodyDid() {
        if (standing.ended()) {
            return;
        }
        if (!now().isBefore(horizon())) {
            coupaDoes(() -> coupa.endFollowing(request.ref()));
        } else if (!now().isBefore(nextLook())) {
            coupaDoes(() -> coupa.look(request.ref()));
        }
    }

    private void startAfreshIfLong() {
        if (!standing.ended() && Histories.isLong()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(Requisition.class)
                    .follow(new RequisitionRequest(
                            request.ref(), request.terms(), Optional.of(new RequisitionRequest.GoOn(standing, since))));
        }
    }

    @Override
    public void changed(Standing seen) {
        take(seen);
        if (standing.ended()) {
            underWay.ifPresent(CancellationScope::cancel);
        }
    }

    @Override
    public Standing resubmit(int revision) {
        return coupaDoes(() -> coupa.resubmit(request.ref(), revision));
    }

    @Override
    public void checkResubmit(int revision) {
        if (!standing.status().isEditable()) {
            throw NotPossible.notEditable(standing.status());
        }
    }

    @Override
    public Withdrawal withdraw() {
        oneAtATime.lock();
        try {
            var withdrawal = unlessEnded(() -> coupa.withdraw(request.ref()), this::notWithdrawn);
            take(withdrawal.standing());
            return withdrawal;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Withdrawal notWithdrawn() {
        return new Withdrawal.OnlyInCoupa(
                standing,
                "It is no longer followed here. Take it back in Coupa, or ask a buyer to cancel what came of it.");
    }

    @Override
    public Standing refresh() {
        return coupaDoes(() -> coupa.look(request.ref()));
    }

    @Override
    public Standing standing() {
        return standing;
    }

    /** One thing at a time: a correction must not overtake the creation. */
    private Standing coupaDoes(Supplier<Standing> something) {
        oneAtATime.lock();
        try {
            take(unlessEnded(something, () -> standing));
            return standing;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What is being tried for as long as it takes is given up when nothing is followed any more. */
    private <T> T unlessEnded(Supplier<T> something, Supplier<T> otherwise) {
        var done = new AtomicReference<@Nullable T>();
        var scope = Workflow.newCancellationScope(() -> done.set(something.get()));
        underWay = Optional.of(scope);
        try {
            scope.run();
        } catch (ActivityFailure e) {
            if (!standing.ended()) {
                throw e;
            }
        } finally {
            underWay = Optional.empty();
        }
        var answer = done.get();
        return answer == null ? otherwise.get() : answer;
    }

    private void take(Standing seen) {
        lastNews = now();
        if (seen.isNewerThan(standing)) {
            standing = seen;
            visibility.show(standing);
        }
    }

    private Instant nextLook() {
        return lastNews.plus(request.terms().staleAfter());
    }

    private Instant horizon() {
        return since.plus(request.terms().horizon());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
