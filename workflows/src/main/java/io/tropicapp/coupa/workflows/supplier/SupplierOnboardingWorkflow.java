package io.tropicapp.coupa.workflows.supplier;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Functions;
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

/** See {@link SupplierOnboarding}. */
public final class SupplierOnboardingWorkflow implements SupplierOnboarding {

    private final SupplierVisibility visibility;
    private final WorkflowLock oneAtATime = Workflow.newWorkflowLock();
    private final SupplierOnboardingRequest request;
    private SupplierStanding standing;
    private Instant nextReminder;

    @WorkflowInit
    public SupplierOnboardingWorkflow(SupplierOnboardingRequest request) {
        this.request = request;
        this.visibility = new SupplierVisibility(request.ref());
        this.standing =
                request.goOn().map(SupplierOnboardingRequest.GoOn::standing).orElse(SupplierStanding.NEW);
        this.nextReminder =
                request.goOn().map(SupplierOnboardingRequest.GoOn::nextReminder).orElseGet(() -> reminderAfter(now()));
    }

    @Override
    public SupplierStanding onboard(SupplierOnboardingRequest sameAsInit) {
        visibility.show(standing, nextReminder);
        try {
            begin();
            while (!standing.ended()) {
                awaitNews();
                remindIfDue();
                startAfreshIfLong();
            }
            Workflow.await(Workflow::isEveryHandlerFinished);
        } catch (TemporalFailure e) {
            endIfCancelled(e);
            throw e;
        }
        return standing;
    }

    private void endIfCancelled(TemporalFailure failure) {
        if (isCancellation(failure)) {
            Workflow.newDetachedCancellationScope(() ->
                            take(records("Keep that the task was cancelled").cancel(request.ref())))
                    .run();
        }
    }

    /** One that takes the place of a lost process is reminded of when that one would have been. */
    private void begin() {
        if (request.goOn().isEmpty()) {
            oneByOne(() -> records("Look for the supplier among those of the connection")
                    .match(request.ref()));
            standing.since().map(this::reminderAfter).ifPresent(this::remindAt);
        }
    }

    private void awaitNews() {
        Waiting.upTo(
                Duration.between(now(), nextReminder),
                "Until the reminder of the supplier on %s".formatted(Moments.dayInUtc(nextReminder)),
                () -> standing.ended() || Histories.isLong());
    }

    private void remindIfDue() {
        if (!standing.ended() && !now().isBefore(nextReminder)) {
            oneByOne(this::remind);
            remindAt(reminderAfter(now()));
        }
    }

    private void remindAt(Instant due) {
        nextReminder = due;
        visibility.showDetails(standing, nextReminder);
    }

    /** What Coupa says comes with the reminder where it can be had, and holds nothing up where it cannot. */
    private SupplierStanding remind() {
        int number = standing.reminders() + 1;
        return eitherWay(
                () -> coupa("Ask Coupa what it says of the supplier, and remind")
                        .lookAndRemind(request.ref(), number),
                () -> records("Remind, without Coupa's word").remind(request.ref(), number));
    }

    private static SupplierStanding eitherWay(
            Functions.Func<SupplierStanding> first, Functions.Func<SupplierStanding> otherwise) {
        try {
            return first.apply();
        } catch (ActivityFailure e) {
            if (isCancellation(e)) {
                throw e;
            }
            return otherwise.apply();
        }
    }

    private static boolean isCancellation(TemporalFailure failure) {
        return failure instanceof CanceledFailure || failure.getCause() instanceof CanceledFailure;
    }

    private void startAfreshIfLong() {
        if (!standing.ended() && Histories.isLong()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(SupplierOnboarding.class)
                    .onboard(new SupplierOnboardingRequest(
                            request.ref(),
                            request.terms(),
                            Optional.of(new SupplierOnboardingRequest.GoOn(standing, nextReminder))));
        }
    }

    @Override
    public void changed(SupplierStanding seen) {
        take(seen);
    }

    @Override
    public SupplierStanding choose(SupplierChoice choice) {
        return oneByOne(() -> records("Keep which one somebody has chosen").choose(request.ref(), choice));
    }

    @Override
    public void checkChoose(SupplierChoice choice) {
        mustBeOpen();
    }

    @Override
    public SupplierStanding complete(long supplier) {
        return oneByOne(() -> records("Keep which one somebody has named").complete(request.ref(), supplier));
    }

    @Override
    public void checkComplete(long supplier) {
        mustBeOpen();
    }

    @Override
    public SupplierStanding skip() {
        return oneByOne(() -> records("Keep that somebody has skipped it").skip(request.ref()));
    }

    @Override
    public void checkSkip() {
        mustBeOpen();
    }

    @Override
    public SupplierStanding refresh() {
        take(eitherWay(() -> coupa("Ask Coupa what it says of the supplier").look(request.ref()), () -> standing));
        return oneByOne(
                () -> records("Look for the supplier, as somebody wants").match(request.ref()));
    }

    @Override
    public SupplierStanding standing() {
        return standing;
    }

    private static SupplierTaskRecords records(String summary) {
        return Stubs.largeRecords(SupplierTaskRecords.class, TaskQueues.TASK, summary);
    }

    private static SupplierInformationLook coupa(String summary) {
        return Stubs.coupaForPeople(SupplierInformationLook.class, TaskQueues.TASK, summary);
    }

    private void mustBeOpen() {
        if (standing.ended()) {
            throw NotPossible.ended(standing.status());
        }
    }

    /** One thing at a time: two people must not be told two different ends. */
    private SupplierStanding oneByOne(Functions.Func<SupplierStanding> something) {
        oneAtATime.lock();
        try {
            take(something.apply());
            return standing;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void take(SupplierStanding seen) {
        if (seen.isNewerThan(standing)) {
            standing = seen;
            visibility.show(standing, nextReminder);
        }
    }

    private Instant reminderAfter(Instant moment) {
        return moment.plus(request.terms().remindEvery());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
