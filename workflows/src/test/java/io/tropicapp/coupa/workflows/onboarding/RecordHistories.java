package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.workflows.KeptHistories;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Records a history of each interesting path, to be kept for {@code ReplayTest}: at a release, not to make a failing replay
 * pass. {@code ./mvnw -pl workflows test -Dtest='Record*' -DrecordAs=1.0}
 */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordHistories {

    @Test
    void onboardingToLiveAndItsFullSync() throws IOException {
        try (var onboarding = OnboardingScenario.live()) {
            keep(
                    "onboarding",
                    "live",
                    onboarding,
                    Onboarding.workflowId(onboarding.details().id()));
            keep(
                    "sync",
                    "full",
                    onboarding,
                    Sync.workflowId(onboarding.details().id()));
        }
    }

    @Test
    void onboardingDeclinedOverdueAndApprovedBySignal() throws IOException {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.REQUESTED);
            onboarding.apiEnablement(ReportedStatus.DECLINED);
            onboarding.after(Duration.ofDays(10));
            onboarding.eventually(
                    () -> !onboarding.records.told("onboarding.reminder").isEmpty());
            onboarding.says().apiAccessApproved("by mail");
            onboarding.eventually(() -> onboarding.step(StepName.CONNECT).status() == StepStatus.OPEN);
            keep(
                    "onboarding",
                    "overdue",
                    onboarding,
                    Onboarding.workflowId(onboarding.details().id()));
        }
    }

    @Test
    void onboardingWithNewCredentials() throws IOException {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.refused(onboarding.credential());
            onboarding.eventually(() -> onboarding.shown().health() == Health.NEEDS_CREDENTIALS);
            onboarding.connect();
            onboarding.eventually(() -> onboarding.syncRequests().size() == 2);
            keep(
                    "onboarding",
                    "new-credentials",
                    onboarding,
                    Onboarding.workflowId(onboarding.details().id()));
        }
    }

    @Test
    void onboardingThatStartedAfresh() throws IOException {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.after(Duration.ofDays(30));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            keepOnboarding("started-afresh", onboarding);
        }
    }

    @Test
    void onboardingPausedAndResumed() throws IOException {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.says().pause(OnboardingScenario.OWNER);
            onboarding.connect();
            onboarding.says().resume(OnboardingScenario.OWNER);
            onboarding.eventually(() -> onboarding.syncRequests().size() == 2);
            keepOnboarding("paused-and-resumed", onboarding);
        }
    }

    @Test
    void onboardingWithAnotherInstanceRefusedCredentialsAndProbes() throws IOException {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding
                    .says()
                    .correctInstance(new InstanceCommand("https://acme2.coupahost.com", OnboardingScenario.CONSULTANT));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.coupa.refusesWith("invalid-client");
            onboarding.connect();
            onboarding.coupa.accepts();
            onboarding.coupa.servesRequisitions(false);
            onboarding.connect();
            var unused = onboarding.says().probeRequisitions(OnboardingScenario.OWNER);
            onboarding.after(Duration.ofHours(25));
            onboarding.eventually(() -> onboarding.coupa.probes() == 2);
            onboarding.coupa.hangs(true);
            onboarding.after(Duration.ofHours(25));
            keepOnboarding("probed", onboarding);
        }
    }

    @Test
    void onboardingWhoseFullSyncIsTriedAgainAndWhoseContractsAreNotServed() throws IOException {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> new PullOutcome.Failed(resource, "Coupa answered 500"));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(OnboardingScenario.PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(
                    () -> onboarding.step(StepName.FULL_SYNC).note().isPresent());
            onboarding.coupaAnswers(resource -> resource == Resource.CONTRACTS
                    ? new PullOutcome.Unavailable(resource, "Coupa answered 403")
                    : new PullOutcome.Completed(resource, 1));
            onboarding.after(Duration.ofMinutes(5));
            onboarding.eventually(() -> onboarding.shown().stage() == StepName.LIVE);
            keepOnboarding("tried-again", onboarding);
            keep(
                    "sync",
                    "not-served",
                    onboarding,
                    Sync.workflowId(onboarding.details().id()));
        }
    }

    @Test
    void aSyncWhoseCredentialsAreRefused() throws IOException {
        try (var onboarding = OnboardingScenario.live()) {
            var refused = onboarding.credential();
            onboarding.coupaAnswers(resource -> new PullOutcome.Unauthorized(resource, refused, "Coupa answered 401"));
            onboarding.connect();
            onboarding.eventually(() -> onboarding.syncRequests().size() == 2);
            onboarding.eventually(() -> onboarding.syncs.finished() == 2);
            keep(
                    "sync",
                    "refused",
                    onboarding,
                    Sync.workflowId(onboarding.details().id()));
        }
    }

    @Test
    void aSyncOfWhichOneResourceFails() throws IOException {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> resource == Resource.SUPPLIERS
                    ? new PullOutcome.Failed(resource, "Coupa answered 500")
                    : new PullOutcome.Completed(resource, 1));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(OnboardingScenario.PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(
                    () -> onboarding.step(StepName.FULL_SYNC).note().isPresent());
            keep(
                    "onboarding",
                    "full-sync-fell-short",
                    onboarding,
                    Onboarding.workflowId(onboarding.details().id()));
            keep(
                    "sync",
                    "partial",
                    onboarding,
                    Sync.workflowId(onboarding.details().id()));
        }
    }

    @Test
    void theTimerAndTheReconciliation() throws IOException {
        try (var onboarding = OnboardingScenario.started()) {
            var id = onboarding.details().id();
            var rhythm = SyncRhythm.hourly(id, "acme");
            var timer = onboarding.client().newWorkflowStub(SyncTimer.class, SyncTimer.startOptions(rhythm));
            WorkflowClient.start(timer::keepTime, rhythm);
            timer.pause();
            timer.resume();
            onboarding.after(Duration.ofHours(3));
            keep("sync-timer", "paused-and-resumed", onboarding, SyncTimer.workflowId(id));
            var reconciliation =
                    onboarding.client().newWorkflowStub(Reconciliation.class, Reconciliation.startOptions());
            ReconciliationReport unused = reconciliation.reconcile();
            keep("reconciliation", "nothing-to-mend", onboarding, Reconciliation.WORKFLOW_ID);
        }
    }

    private static void keepOnboarding(String path, OnboardingScenario scenario) throws IOException {
        keep(
                "onboarding",
                path,
                scenario,
                Onboarding.workflowId(scenario.details().id()));
    }

    private static void keep(String workflow, String path, OnboardingScenario scenario, String id) throws IOException {
        KeptHistories.keep(workflow, path, scenario.client(), id);
    }
}
