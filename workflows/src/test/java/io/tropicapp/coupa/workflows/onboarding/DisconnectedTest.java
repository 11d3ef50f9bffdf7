package io.tropicapp.coupa.workflows.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** An onboarding ends with its connection, wherever it is. */
class DisconnectedTest {

    private static final String WHY = "The connection was disconnected on 2026-11-24.";

    @Test
    void aLiveOneEndsWithTheReason() {
        try (var onboarding = OnboardingScenario.live()) {
            ends(onboarding);

            assertThat(onboarding.currentDetails()).contains("DISCONNECTED").contains(WHY);
        }
    }

    @Test
    void oneThatWaitsForSomebodyEndsAndRemindsNobodyAnyMore() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.says().disconnected(WHY);
            onboarding.says().disconnected("Another reason");

            onboarding.untyped().getResult(Void.class);
            assertThat(onboarding.currentDetails()).contains(WHY);
            onboarding.after(Duration.ofDays(20));
            assertThat(onboarding.records.told("onboarding.overdue")).isEmpty();
        }
    }

    @Test
    void oneWhoseSyncRunsEndsAtOnce() {
        var release = new CountDownLatch(1);
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new PullOutcome.Completed(resource, 1);
            });
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(OnboardingScenario.PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(() -> !onboarding.syncRequests().isEmpty());

            onboarding.says().disconnected(WHY);
            onboarding.eventually(() -> !isRunning(onboarding));

            release.countDown();
            assertThat(onboarding.shown().stage()).isEqualTo(StepName.FULL_SYNC);
        }
    }

    @Test
    void aPlannedPromotionEndsWithItsSandbox() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var unused = sandbox.says()
                    .promote(new PromoteCommand(
                            "https://acme.coupahost.com",
                            PromotionTime.ON_GO_LIVE_DATE,
                            Optional.of(LocalDate.of(2026, 12, 1)),
                            OnboardingScenario.OWNER));

            ends(sandbox);

            sandbox.after(Duration.ofDays(20));
            assertThat(sandbox.promotions.orders()).isEmpty();
        }
    }

    private static void ends(OnboardingScenario onboarding) {
        onboarding.says().disconnected(WHY);
        onboarding.untyped().getResult(Void.class);
        assertThat(onboarding.untyped().describe().getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    }

    private static boolean isRunning(OnboardingScenario onboarding) {
        return onboarding.untyped().describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }
}
