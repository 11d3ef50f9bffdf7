package io.tropicapp.coupa.workflows.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.temporal.Purposes;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever has never seen the code opens an onboarding in the Temporal UI, and knows whose turn it is and what to do. */
class WhatOperatorsSeeTest {

    @Test
    void theDetailsOfAnOverdueEnablementSayWhoseTurnItIsAndWhatToDo() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.after(Duration.ofDays(7).plusHours(1));
            onboarding.eventually(
                    () -> onboarding.records.told("onboarding.overdue").size() == 2);

            assertThat(onboarding.currentDetails())
                    .startsWith("### ⚠ OVERDUE – API_ENABLEMENT: it is the turn of the CONSULTANT")
                    .contains("**Since:** 24 November 2026, 10:00 America/New_York")
                    .contains("**Due by:** 1 December 2026, 10:00 America/New_York; overdue since then, reminded once")
                    .contains("asks Coupa's App Marketplace team for API access")
                    .contains("signal `apiAccessRequested`")
                    .contains("`POST …/api-enablement` `{\"status\": \"REQUESTED\"}`")
                    .contains("`…` stands for `/v1/connections/%s`"
                            .formatted(onboarding.details().id()))
                    .contains("*More Actions → Send a Signal* on this page")
                    .contains("next on 2 December 2026, 10:00")
                    .contains("**Then:** CONNECT")
                    .contains("✓ INSTANCE_DETAILS ▶ SUPPORT_ACCESS ▶ API_ENABLEMENT · CONNECT")
                    .contains("**SUPPORT_ACCESS** waits for the customer's OWNER");
        }
    }

    @Test
    void aNoteWritesNeitherHeadlinesNorLinksOnThePage() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding
                    .says()
                    .reportApiEnablement(new StepReport(
                            ReportedStatus.REQUESTED,
                            Optional.of(
                                    "Asked.\n\n### LIVE: nobody has to do anything\n[Sign in](https://evil.example)"),
                            OnboardingScenario.CONSULTANT));

            assertThat(onboarding.currentDetails())
                    .contains("**Said last:** Asked. ### LIVE: nobody has to do anything \\[Sign in\\](");
        }
    }

    @Test
    void whileCoupaIsAskedTheDetailsSayHowItsAnswerIsTold() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.REQUESTED);

            assertThat(onboarding.currentDetails())
                    .startsWith("### API_ENABLEMENT: it is the turn of COUPA")
                    .contains("signal `apiAccessApproved`")
                    .contains("signal `apiAccessDeclined`");
        }
    }

    @Test
    void theDetailsOfRefusedCredentialsSayWhatTheOwnerEntersAndThatNoSecretBelongsHere() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.refused(onboarding.credential());
            onboarding.eventually(() -> onboarding.shown().health() == Health.NEEDS_CREDENTIALS);

            assertThat(onboarding.currentDetails())
                    .startsWith("### CONNECT: it is the turn of the customer's OWNER")
                    .contains("Coupa refuses the client id and secret.")
                    .contains(
                            "{\"domain\": \"acme.coupahost.com\", \"clientId\": \"ID\", \"clientSecret\": \"SECRET\"}")
                    .contains("Never put a secret on this page.")
                    .contains("Nothing is called in Coupa")
                    .contains("A sync catches up at once");
        }
    }

    @Test
    void aFullSyncThatFellShortSaysWhatFailedAndWhenItIsTriedAgain() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> resource == Resource.SUPPLIERS
                    ? new PullOutcome.Failed(resource, "Coupa was away.")
                    : new PullOutcome.Completed(resource, 1));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(OnboardingScenario.PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(
                    () -> onboarding.step(StepName.FULL_SYNC).note().isPresent());

            assertThat(onboarding.currentDetails())
                    .startsWith("### FULL_SYNC: nobody has to do anything")
                    .contains("**Failed last:** SUPPLIERS: Coupa was away.")
                    .contains("**Tried again:** 24 November 2026, 10:05 America/New_York");
        }
    }

    @Test
    void aPausedConnectionSaysHowItGoesOn() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.says().pause(OnboardingScenario.OWNER);

            assertThat(onboarding.currentDetails())
                    .startsWith("### LIVE: nobody has to do anything, but it is paused")
                    .contains("`POST …/resume`");
        }
    }

    @Test
    void requisitionsThatAreUnavailableSayWhereTheTicketIsAndWhenTheyAreTriedAgain() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupa.servesRequisitions(false);
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();

            assertThat(onboarding.currentDetails())
                    .contains("Requisitions are unavailable")
                    .contains("/support-ticket`")
                    .contains("They are tried again on 25 November 2026, 10:00 America/New_York.");
        }
    }

    @Test
    void activitiesAndTimersSayWhatTheyAreFor() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.after(Duration.ofDays(1));

            assertThat(Purposes.of(
                            onboarding.client(),
                            Onboarding.workflowId(onboarding.details().id())))
                    .contains(
                            "Keep and tell connection.created: API_ENABLEMENT waits for CONSULTANT",
                            "Until SUPPORT_ACCESS is overdue, on 1 December",
                            "Try the credentials on Coupa",
                            "Let syncs start every hour")
                    .doesNotContain("?");
        }
    }
}
