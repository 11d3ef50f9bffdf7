package io.tropicapp.coupa.workflows.subscription;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.tropicapp.coupa.workflows.temporal.OneProcess;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** One subscription in a world where time is skipped. */
final class SubscriptionScenario implements AutoCloseable {

    static final SubscriptionId ID = new SubscriptionId(UUID.fromString("00000000-0000-4000-8000-000000000009"));

    final FakeReceiver receiver = new FakeReceiver();
    private final OneProcess process;

    SubscriptionScenario() {
        process = new OneProcess(Subscription.workflowId(ID), TaskQueues.EVENTS, SubscriptionWorkflow.class, receiver);
        receiver.goesBy(this::now);
    }

    void starts() {
        var request = SubscriptionRequest.of(ID, "acme");
        WorkflowClient.start(
                client().newWorkflowStub(Subscription.class, Subscription.startOptions(request))::deliver, request);
    }

    /** Whose receiver takes everything, and who waits for more. */
    static SubscriptionScenario upToDate() {
        var scenario = new SubscriptionScenario();
        scenario.starts();
        scenario.eventually(() -> scenario.receiver.attempts().size() == 1);
        return scenario;
    }

    Subscription says() {
        return client().newWorkflowStub(Subscription.class, Subscription.workflowId(ID));
    }

    void after(Duration time) {
        process.after(time);
    }

    Instant now() {
        return process.now();
    }

    void eventually(Callable<Boolean> condition) {
        process.eventually(condition);
    }

    void ends() {
        WorkflowStub.fromTyped(says()).getResult(Void.class);
    }

    WorkflowClient client() {
        return process.client();
    }

    /** Events of the current run. */
    int events() {
        return process.events();
    }

    /** What operators read in the Temporal UI. */
    String currentDetails() {
        return process.currentDetails();
    }

    /** What its activities and timers are for, in order. */
    List<String> purposes() {
        return process.purposes();
    }

    @Override
    public void close() {
        process.close();
    }
}
