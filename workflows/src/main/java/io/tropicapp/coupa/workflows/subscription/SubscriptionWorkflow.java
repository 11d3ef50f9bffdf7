package io.tropicapp.coupa.workflows.subscription;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import io.tropicapp.coupa.workflows.temporal.Histories;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** See {@link Subscription}. */
public final class SubscriptionWorkflow implements Subscription {

    /** Whatever was missed in some way is found within a day. */
    private static final Duration SAFETY_NET = Duration.ofDays(1);

    private final SubscriptionVisibility visibility;
    private final SubscriptionRequest request;
    private Delivery last;
    private boolean news;
    /** By a person, since the last attempt began. Not asked of epochs: a word of a subscription that was deleted ends one pause. */
    private boolean changed;

    @WorkflowInit
    public SubscriptionWorkflow(SubscriptionRequest request) {
        this.request = request;
        this.visibility = new SubscriptionVisibility(request.id());
        this.last = request.goOn().map(SubscriptionRequest.GoOn::last).orElse(Delivery.NONE_YET);
        this.news = request.goOn().map(SubscriptionRequest.GoOn::news).orElse(true);
        this.changed = request.goOn().map(SubscriptionRequest.GoOn::changed).orElse(false);
    }

    @Override
    public void deliver(SubscriptionRequest sameAsInit) {
        while (last.state() != State.ENDED) {
            awaitAReason();
            attempt();
            startAfreshIfLong();
        }
        Workflow.await(Workflow::isEveryHandlerFinished);
    }

    private void awaitAReason() {
        switch (last.state()) {
            case FAILED ->
                Waiting.upTo(untilNextAttempt(), "Until attempt %d".formatted(last.failures() + 1), () -> changed);
            case UP_TO_DATE, PAUSED, GONE ->
                Waiting.upTo(SAFETY_NET, "Until there are events, or to look for what was missed", () -> news);
            case MORE, ENDED -> {}
        }
    }

    /** A pause that a receiver asks for never goes beyond the time when it is given up. */
    private Duration untilNextAttempt() {
        var next = last.nextAttempt().orElseGet(SubscriptionWorkflow::now);
        var end = end();
        var wait = Duration.between(now(), next.isBefore(end) ? next : end);
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    private void attempt() {
        news = false;
        changed = false;
        take(receiver("Send what comes after position %d".formatted(last.position()))
                .deliver(request.id(), Backoff.after(last.failures(), Workflow.randomUUID())));
        causeToPause()
                .ifPresent(cause ->
                        take(receiver("Send nothing more: " + cause).pause(request.id(), last.epoch(), cause)));
    }

    private Optional<PauseCause> causeToPause() {
        return switch (last.state()) {
            case GONE -> Optional.of(PauseCause.GONE);
            case FAILED -> now().isBefore(end()) ? Optional.empty() : Optional.of(PauseCause.UNREACHABLE);
            default -> Optional.empty();
        };
    }

    private void startAfreshIfLong() {
        if (last.state() != State.ENDED && Histories.isLong()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.newContinueAsNewStub(Subscription.class)
                    .deliver(new SubscriptionRequest(
                            request.id(),
                            request.organizationId(),
                            Optional.of(new SubscriptionRequest.GoOn(last, news, changed))));
        }
    }

    @Override
    public void look(int epoch) {
        news = true;
        changed |= epoch > last.epoch();
    }

    @Override
    public TestDelivery test() {
        return receiver("Send a test event").test(request.id());
    }

    private static EventReceiver receiver(String summary) {
        return Stubs.toReceivers(EventReceiver.class, TaskQueues.EVENTS, summary);
    }

    private void take(Delivery delivery) {
        last = delivery;
        visibility.show(delivery);
    }

    private Instant end() {
        return last.failingSince().orElseGet(SubscriptionWorkflow::now).plus(PATIENCE);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
