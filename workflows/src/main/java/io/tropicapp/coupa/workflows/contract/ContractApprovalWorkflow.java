package io.tropicapp.coupa.workflows.contract;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowLock;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** See {@link ContractApproval}. */
public final class ContractApprovalWorkflow implements ContractApproval {

    /** A first look that found Coupa closed is not left at that for days. */
    private static final Duration UNTIL_SEEN = Duration.ofMinutes(15);

    private final ContractVisibility visibility;
    private final WorkflowLock oneAtATime = Workflow.newWorkflowLock();
    private final ContractLink link;
    private Instant lastNews;
    private Optional<Instant> rejectedAt;
    private ContractStanding standing;

    @WorkflowInit
    public ContractApprovalWorkflow(ContractLink link) {
        this.link = link;
        this.visibility = new ContractVisibility(link.ref());
        this.standing = link.goOn().map(ContractLink.GoOn::standing).orElse(ContractStanding.NEW);
        this.rejectedAt = link.goOn().flatMap(ContractLink.GoOn::rejectedAt);
        this.lastNews = now();
    }

    @Override
    public ContractStanding follow(ContractLink sameAsInit) {
        visibility.show(standing, nextLook(), givesUpAt());
        if (standing.status() == ContractStatus.LINKED) {
            coupaDoes(() -> coupa("Look for the first time at").look(link.ref()));
        }
        while (!standing.ended()) {
            awaitNews();
            actIfNobodyDid();
            startAfreshIfLong();
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
        return standing;
    }

    /** One timer for all that may come: news only move the moment, and the timer is set again when it goes off. */
    private void awaitNews() {
        Waiting.upTo(Duration.between(now(), nextLook()), timerSummary(), () -> standing.ended() || Histories.isLong());
    }

    private String timerSummary() {
        var day = Moments.dayInUtc(nextLook());
        return givesUpAt().filter(nextLook()::equals).isPresent()
                ? "Until it is rejected for good, on %s".formatted(day)
                : "Until Coupa is asked, unless there is news before: %s".formatted(day);
    }

    private void actIfNobodyDid() {
        if (standing.ended()) {
            return;
        }
        if (givesUpAt().filter(at -> !now().isBefore(at)).isPresent()) {
            coupaDoes(() -> coupa("Look for the last time at rejected").endRejected(link.ref(), standing.round()));
        } else if (!now().isBefore(staleAt())) {
            coupaDoes(() -> coupa("Look at, since nobody reported a change,").look(link.ref()));
        }
    }

    private void startAfreshIfLong() {
        if (!standing.ended() && Histories.isLong()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(ContractApproval.class)
                    .follow(new ContractLink(
                            link.ref(), link.terms(), Optional.of(new ContractLink.GoOn(standing, rejectedAt))));
        }
    }

    @Override
    public void changed(ContractStanding seen) {
        take(seen);
    }

    @Override
    public ContractStanding refresh() {
        return coupaDoes(() -> coupa("Look at, as somebody wants,").look(link.ref()));
    }

    @Override
    public ContractStanding unlink(@Nullable String tropicRequestId) {
        return coupaDoes(() -> coupa("Follow no longer").unlink(link.ref(), tropicRequestId));
    }

    @Override
    public ContractStanding standing() {
        return standing;
    }

    /** One thing at a time: a look that began before somebody unlinked it must not end after that. */
    private ContractStanding coupaDoes(Supplier<ContractStanding> something) {
        oneAtATime.lock();
        try {
            take(something.get());
            return standing;
        } finally {
            oneAtATime.unlock();
        }
    }

    private CoupaContract coupa(String what) {
        return Stubs.coupaInTheEnd(
                CoupaContract.class,
                TaskQueues.TASK,
                "%s contract %d".formatted(what, link.ref().coupaContractId()));
    }

    private void take(ContractStanding seen) {
        lastNews = now();
        if (seen.isNewerThan(standing)) {
            rejectedAt = seen.isRejected() ? Optional.of(rejectedSince(seen)) : Optional.empty();
            standing = seen;
            visibility.show(standing, nextLook(), givesUpAt());
        } else {
            visibility.showDetails(standing, nextLook(), givesUpAt());
        }
    }

    private Instant rejectedSince(ContractStanding seen) {
        return rejectedAt.filter(before -> seen.round() == standing.round()).orElseGet(ContractApprovalWorkflow::now);
    }

    private Instant nextLook() {
        return givesUpAt().filter(at -> at.isBefore(staleAt())).orElseGet(this::staleAt);
    }

    private Instant staleAt() {
        return lastNews.plus(
                standing.status() == ContractStatus.LINKED
                        ? UNTIL_SEEN
                        : link.terms().staleAfter());
    }

    private Optional<Instant> givesUpAt() {
        return rejectedAt.map(since -> since.plus(link.terms().rejectedFor()));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
