package io.tropicapp.coupa.workflows.sync;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.SignalExternalWorkflowException;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.tropicapp.coupa.workflows.temporal.Waiting;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** See {@link Sync}. */
public final class SyncWorkflow implements Sync {

    private static final Duration AN_HOURLY_RUN = Duration.ofMinutes(50);
    private static final Duration A_FULL_RUN = Duration.ofHours(12);

    private final Set<CredentialRef> told = new HashSet<>();

    @Override
    public SyncOutcome sync(SyncRequest request) {
        return switch (records("Take the connection's place for a sync").begin(request)) {
            case SyncBeginning.Skipped skipped -> skip(skipped.reason());
            case SyncBeginning.Begun begun -> run(request, begun, new SyncVisibility(request, begun));
        };
    }

    private static SyncOutcome skip(String reason) {
        SyncVisibility.showSkipped(reason);
        return SyncOutcome.skipped(reason);
    }

    private SyncOutcome run(SyncRequest request, SyncBeginning.Begun begun, SyncVisibility visibility) {
        var pulls = begun.pulls().stream()
                .map(pull -> Async.function(() -> pullAndTell(pull, visibility)))
                .toList();
        sayIfItTakesLong(begun.run(), Promise.allOf(pulls), visibility);
        var outcome = SyncOutcome.of(pulls.stream().map(Promise::get).toList());
        visibility.ended();
        var served = records("Keep how it ended, and give the place back").finish(begun.run(), outcome);
        if (served.news()) {
            tellOnboarding(request.connection(), onboarding -> onboarding.resourcesNotServed(served.without()));
        }
        return outcome;
    }

    private static void sayIfItTakesLong(SyncRunId run, Promise<Void> all, SyncVisibility visibility) {
        if (!Waiting.upTo(PROMISED, "Until it takes longer than promised", all::isCompleted)) {
            visibility.runsLong();
            records("Keep that it takes longer than promised").runsLong(run);
        }
    }

    /** At once: until the others have ended, which may take hours, the Owner may have given new credentials. */
    private PullOutcome pullAndTell(Pull pull, SyncVisibility visibility) {
        var outcome = pull(pull);
        visibility.pulled(outcome);
        if (outcome instanceof PullOutcome.Unauthorized refused && told.add(refused.credential())) {
            tellOnboarding(
                    pull.connection(),
                    onboarding -> onboarding.credentialsRefused(refused.credential(), refused.reason()));
        }
        return outcome;
    }

    private static PullOutcome pull(Pull pull) {
        var coupa = Stubs.coupaInBulk(
                CoupaPull.class, pull.mode() == SyncMode.FULL ? A_FULL_RUN : AN_HOURLY_RUN, SyncDetails.summary(pull));
        try {
            return coupa.pull(pull);
        } catch (ActivityFailure e) {
            return new PullOutcome.Failed(pull.resource(), "It took longer than a run may; the next run goes on.");
        }
    }

    private static SyncRecords records(String summary) {
        return Stubs.records(SyncRecords.class, TaskQueues.SYNC, summary);
    }

    /** An onboarding that is gone needs no telling: the reconciler brings it back with what Postgres knows. */
    private static void tellOnboarding(ConnectionId connection, Consumer<Onboarding> what) {
        var onboarding = Workflow.newExternalWorkflowStub(Onboarding.class, Onboarding.workflowId(connection));
        try {
            what.accept(onboarding);
        } catch (SignalExternalWorkflowException | ApplicationFailure e) {
            Workflow.getLogger(SyncWorkflow.class).warn("No onboarding runs for connection {}", connection);
        }
    }
}
