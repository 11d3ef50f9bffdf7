package io.tropicapp.coupa.workflows.requisition;

import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.Summary;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** See {@link Requisition}. */
public final class RequisitionWorkflow implements Requisition {

    /** Longer than an attempt at something else usually takes, and shorter than whoever looks waits for an answer. */
    private static final Duration UNTIL_WE_ANSWER = Duration.ofSeconds(15);

    private static final Duration AT_LEAST_AN_ATTEMPT = Duration.ofMinutes(2);

    private final RequisitionVisibility visibility;
    private final Errands errands = new Errands();
    private final RequisitionRequest request;
    private final Instant since;
    private Instant lastNews;
    private Standing standing;

    @WorkflowInit
    public RequisitionWorkflow(RequisitionRequest request) {
        this.request = request;
        this.visibility = new RequisitionVisibility(request.ref());
        this.since = request.goOn().map(RequisitionRequest.GoOn::since).orElseGet(RequisitionWorkflow::now);
        this.standing = request.goOn().map(RequisitionRequest.GoOn::standing).orElse(Standing.NEW);
        this.lastNews = now();
    }

    @Override
    public Standing follow(RequisitionRequest sameAsInit) {
        visibility.show(standing, nextLook(), horizon());
        create();
        while (!standing.ended()) {
            awaitNews();
            lookIfNobodyDid();
            startAfreshIfLong();
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
        return standing;
    }

    /** Whoever takes the request back while Coupa cannot be reached comes first. */
    private void create() {
        boolean done = false;
        while (!done && isRequested() && now().isBefore(horizon())) {
            done = errands.run(() -> take(coupa("Create").create(request.ref())));
            errands.letPressingOnesPass();
        }
    }

    private boolean isRequested() {
        return standing.status() == RequisitionStatus.REQUESTED && !standing.ended();
    }

    /** One timer for all that may come: news only move the moment, and the timer is set again when it goes off. */
    private void awaitNews() {
        var wake = nextLook().isBefore(horizon()) ? nextLook() : horizon();
        Waiting.upTo(
                Duration.between(now(), wake),
                wake.equals(horizon())
                        ? "Until it is not followed any more, on %s".formatted(Moments.dayInUtc(wake))
                        : "Until Coupa is asked, unless there is news before: %s".formatted(Moments.dayInUtc(wake)),
                () -> standing.ended() || Histories.isLong());
    }

    private void lookIfNobodyDid() {
        if (standing.ended()) {
            return;
        }
        if (!now().isBefore(horizon())) {
            errands.runInstead(() -> take(toEndFollowing().endFollowing(request.ref())));
        } else if (!now().isBefore(nextLook())) {
            errands.run(
                    () -> take(coupa("Look at, since nobody reported a change,").look(request.ref())));
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
            errands.giveUp();
        }
    }

    @Override
    public Standing resubmit(int revision) {
        errands.interrupt();
        errands.run(() -> take(coupa("Send the correction of").resubmit(request.ref(), revision)));
        return standing;
    }

    @Override
    public void checkResubmit(int revision) {
        if (!standing.status().isEditable()) {
            throw NotPossible.notEditable(standing.status());
        }
    }

    @Override
    public Withdrawal withdraw() {
        var answers = new ArrayList<Withdrawal>();
        errands.runInstead(() -> answers.add(coupa("Take back").withdraw(request.ref())));
        answers.forEach(answer -> take(answer.standing()));
        return answers.stream().findFirst().orElseGet(this::notWithdrawn);
    }

    private Withdrawal notWithdrawn() {
        return new Withdrawal.OnlyInCoupa(
                standing,
                "It is no longer followed here. Take it back in Coupa, or ask a buyer to cancel what came of it.");
    }

    /** What is known is answered where something else takes its time: that will have looked as well. */
    @Override
    public Standing refresh() {
        errands.runWithin(
                UNTIL_WE_ANSWER, () -> take(coupa("Look at, as somebody wants,").look(request.ref())));
        return standing;
    }

    @Override
    public Standing standing() {
        return standing;
    }

    /** For as long as it is followed. */
    private CoupaRequisition coupa(String what) {
        var left = Duration.between(now(), horizon());
        return Stubs.coupaInTheEnd(
                CoupaRequisition.class,
                TaskQueues.REQUISITION,
                Summary.fitting("%s the requisition of %s in Coupa"
                        .formatted(what, quoted(request.ref().tropicRequestId()))),
                left.compareTo(AT_LEAST_AN_ATTEMPT) > 0 ? left : AT_LEAST_AN_ATTEMPT);
    }

    private static CoupaRequisition toEndFollowing() {
        return Stubs.coupaInTheEnd(
                CoupaRequisition.class, TaskQueues.REQUISITION, "Keep that it is not followed any more");
    }

    private void take(Standing seen) {
        lastNews = now();
        if (seen.isNewerThan(standing)) {
            standing = seen;
            visibility.show(standing, nextLook(), horizon());
        } else {
            visibility.showDetails(standing, nextLook(), horizon());
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
