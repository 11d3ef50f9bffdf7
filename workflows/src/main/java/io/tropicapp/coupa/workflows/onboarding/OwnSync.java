package io.tropicapp.coupa.workflows.onboarding;

import static io.temporal.api.enums.v1.ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON;

import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncDetails;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.util.List;
import java.util.Optional;

/** The syncs that an onboarding starts itself: the first full one, and the one after new credentials. */
final class OwnSync {

    private OwnSync() {}

    static Promise<SyncOutcome> start(ConnectionDetails details, SyncMode mode) {
        var request =
                new SyncRequest(details.id(), details.organizationId(), Optional.empty(), mode, SyncTrigger.ONBOARDING);
        var sync = Workflow.newChildWorkflowStub(
                Sync.class,
                ChildWorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.SYNC)
                        .setWorkflowId(Sync.workflowId(details.id()))
                        .setParentClosePolicy(PARENT_CLOSE_POLICY_ABANDON)
                        .setStaticSummary(SyncDetails.summary(request))
                        .setStaticDetails(SyncDetails.PURPOSE)
                        .setTypedSearchAttributes(SearchAttributes.of(details.organizationId(), details.id()))
                        .setPriority(Sync.priority(request))
                        .build());
        return Async.function(() -> sync.sync(request));
    }

    /** A run that somebody ended, or that found another one running, counts as one that has to be done again. */
    static SyncOutcome outcome(Promise<SyncOutcome> run) {
        try {
            return run.get();
        } catch (ChildWorkflowFailure e) {
            return new SyncOutcome(
                    Optional.of("The sync was ended from outside, or another one was running."), List.of());
        }
    }
}
