package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncTimer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Records a history of each interesting path, to be kept for {@code ReplayTest}: at a release, not to make a failing replay
 * pass. {@code ./mvnw -pl workflows test -Dtest=RecordHistories -DrecordAs=1.0}
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
            var timer = onboarding.client().newWorkflowStub(SyncTimer.class, SyncTimer.startOptions(id));
            WorkflowClient.start(timer::keepTime, SyncRhythm.hourly(id, "acme"));
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

    private static void keep(String workflow, String path, OnboardingScenario scenario, String id) throws IOException {
        var file = Path.of(
                "src/test/resources/histories", workflow, System.getProperty("recordAs") + "-" + path + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, scenario.client().fetchHistory(id).toJson(true));
    }
}
