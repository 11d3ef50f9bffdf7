package io.tropicapp.coupa.workflows.subscription;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** One subscription in a world where time is skipped. */
final class SubscriptionScenario implements AutoCloseable {

    static final SubscriptionId ID = new SubscriptionId(UUID.fromString("00000000-0000-4000-8000-000000000009"));

    /** The test server never gives up on a sticky queue, so a task that gets lost there stays lost. */
    private static final WorkerOptions WITHOUT_STICKY_QUEUES = WorkerOptions.newBuilder()
            .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
            .build();

    final FakeReceiver receiver = new FakeReceiver();
    private final TestWorkflowEnvironment temporal;

    SubscriptionScenario() {
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setInitialTime(Instant.parse("2026-11-24T15:00:00Z"))
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .setIdentity("recorded")
                        .build())
                .build());
        SearchAttributes.ALL.forEach(key -> temporal.registerSearchAttribute(key.getName(), key.getValueType()));
        receiver.goesBy(this::now);
        var worker = temporal.newWorker(TaskQueues.EVENTS, WITHOUT_STICKY_QUEUES);
        worker.registerWorkflowImplementationTypes(
                WorkflowImplementationOptions.newBuilder()
                        .setFailWorkflowExceptionTypes(Throwable.class)
                        .build(),
                SubscriptionWorkflow.class);
        worker.registerActivitiesImplementations(receiver);
        temporal.start();
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
        temporal.sleep(time);
    }

    Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    void ends() {
        WorkflowStub.fromTyped(says()).getResult(Void.class);
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    /** Events of the current run. */
    int events() {
        return client().fetchHistory(Subscription.workflowId(ID)).getEvents().size();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
