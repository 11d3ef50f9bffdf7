package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.tropicapp.coupa.activities.event.OldFeedEvents;
import io.tropicapp.coupa.activities.event.PushedEvents;
import io.tropicapp.coupa.activities.onboarding.ConnectionRecords;
import io.tropicapp.coupa.activities.onboarding.CoupaChecks;
import io.tropicapp.coupa.activities.reconciliation.RowsAndWorkflows;
import io.tropicapp.coupa.activities.requisition.CoupaLookups;
import io.tropicapp.coupa.activities.requisition.CoupaRequisitions;
import io.tropicapp.coupa.activities.sync.CoupaPages;
import io.tropicapp.coupa.activities.sync.SyncRunRecords;
import io.tropicapp.coupa.workflows.event.FeedRetentionWorkflow;
import io.tropicapp.coupa.workflows.onboarding.OnboardingWorkflow;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationWorkflow;
import io.tropicapp.coupa.workflows.requisition.LookupWorkflow;
import io.tropicapp.coupa.workflows.requisition.RequisitionWorkflow;
import io.tropicapp.coupa.workflows.subscription.SubscriptionWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import io.tropicapp.coupa.workflows.sync.SyncTimerWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncWorkflow;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the workers while the application runs; when it stops, activities get time to heartbeat and hand over. */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final WorkerFactory factory;
    private final WorkflowClient temporal;
    private final TemporalSettings settings;
    private final SearchAttributeRegistration searchAttributes;
    private volatile boolean running;

    Workers(
            WorkerFactory factory,
            WorkflowClient temporal,
            TemporalSettings settings,
            SearchAttributeRegistration searchAttributes,
            ConnectionRecords connectionRecords,
            CoupaChecks checks,
            SyncCadence cadence,
            RowsAndWorkflows reconciler,
            SyncRunRecords syncRecords,
            CoupaPages pages,
            CoupaRequisitions requisitions,
            CoupaLookups lookups,
            PushedEvents pushedEvents,
            OldFeedEvents oldEvents) {
        this.factory = factory;
        this.temporal = temporal;
        this.settings = settings;
        this.searchAttributes = searchAttributes;
        var onboarding = factory.newWorker(TaskQueues.ONBOARDING, options(settings.otherActivities()));
        onboarding.registerWorkflowImplementationTypes(OnboardingWorkflow.class, ReconciliationWorkflow.class);
        onboarding.registerActivitiesImplementations(connectionRecords, checks, cadence, reconciler);
        var sync = factory.newWorker(TaskQueues.SYNC, options(settings.otherActivities()));
        sync.registerWorkflowImplementationTypes(SyncWorkflow.class, SyncTimerWorkflow.class);
        sync.registerActivitiesImplementations(syncRecords);
        var requisition = factory.newWorker(TaskQueues.REQUISITION, options(settings.otherActivities()));
        requisition.registerWorkflowImplementationTypes(RequisitionWorkflow.class, LookupWorkflow.class);
        requisition.registerActivitiesImplementations(requisitions, lookups);
        var events = factory.newWorker(TaskQueues.EVENTS, options(settings.otherActivities()));
        events.registerWorkflowImplementationTypes(SubscriptionWorkflow.class, FeedRetentionWorkflow.class);
        events.registerActivitiesImplementations(pushedEvents, oldEvents);
        factory.newWorker(TaskQueues.BULK, options(settings.bulkActivities())).registerActivitiesImplementations(pages);
    }

    private WorkerOptions options(int activities) {
        var options = WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(activities)
                .setUsingVirtualThreadsOnActivityWorker(true);
        return (settings.stickyQueues() ? options : options.setStickyQueueScheduleToStartTimeout(Duration.ZERO))
                .build();
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
