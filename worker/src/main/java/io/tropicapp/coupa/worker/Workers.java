package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.WorkflowImplementationOptions;
import io.temporal.worker.tuning.PollerBehavior;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the workers while the application runs; when it stops, activities get time to heartbeat and hand over. */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** The first workflow of a cold JVM takes longer than the SDK's second, and would be begun anew much later. */
    private static final Duration DEADLOCK_AFTER = Duration.ofSeconds(5);

    /** By what versions of a workflow's code a run goes: operators ask for it before an old branch is removed. */
    private static final WorkflowImplementationOptions WITH_VERSIONS_TO_SEARCH_BY =
            WorkflowImplementationOptions.newBuilder()
                    .setEnableUpsertVersionSearchAttributes(true)
                    .build();

    /** One while nothing is to be done, and up to ten as a queue fills: six queues of two kinds ask on one connection. */
    private static final PollerBehavior AS_MANY_AS_NEEDED = new PollerBehaviorAutoscaling(1, 10, 2);

    private final WorkerFactory factory;
    private final WorkflowClient temporal;
    private final TemporalSettings settings;
    private final WorkerSlots slots;
    private final WorkerVersion version;
    private final SearchAttributeRegistration searchAttributes;
    private volatile boolean running;

    Workers(
            WorkerFactory factory,
            WorkflowClient temporal,
            TemporalSettings settings,
            WorkerSlots slots,
            WorkerVersion version,
            SearchAttributeRegistration searchAttributes,
            List<Hosted> hosted) {
        this.factory = factory;
        this.temporal = temporal;
        this.settings = settings;
        this.slots = slots;
        this.version = version;
        this.searchAttributes = searchAttributes;
        hosted.forEach(this::host);
    }

    private void host(Hosted of) {
        var worker = factory.newWorker(of.taskQueue(), options(of));
        worker.registerWorkflowImplementationTypes(
                WITH_VERSIONS_TO_SEARCH_BY, of.workflows().toArray(Class<?>[]::new));
        worker.registerActivitiesImplementations(of.activities().toArray());
    }

    private WorkerOptions options(Hosted of) {
        var options = WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(slots.of(of.taskQueue()))
                .setDefaultDeadlockDetectionTimeout(DEADLOCK_AFTER.toMillis())
                .setUsingVirtualThreadsOnActivityWorker(true);
        if (settings.stickyQueues()) {
            options.setWorkflowTaskPollersBehavior(AS_MANY_AS_NEEDED).setActivityTaskPollersBehavior(AS_MANY_AS_NEEDED);
        } else {
            options.setStickyQueueScheduleToStartTimeout(Duration.ZERO);
        }
        version.applyTo(options, of.taskQueue());
        return options.build();
    }

    @Override
    public void start() {
        searchAttributes.register();
        factory.start();
        running = true;
        var reconciliation = temporal.newWorkflowStub(Reconciliation.class, Reconciliation.startOptions());
        WorkflowClient.start(reconciliation::reconcile);
    }

    @Override
    public void stop() {
        LOG.info("Stopping: running activities hand over within {}", settings.shutdownPatience());
        factory.shutdown();
        factory.awaitTermination(settings.shutdownPatience().toMillis(), TimeUnit.MILLISECONDS);
        factory.shutdownNow();
        factory.awaitTermination(5, TimeUnit.SECONDS);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
