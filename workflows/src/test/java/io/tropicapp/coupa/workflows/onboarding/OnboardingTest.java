package io.tropicapp.coupa.workflows.onboarding;

import static io.tropicapp.coupa.workflows.onboarding.OnboardingScenario.PURCHASING_ONLY;
import static io.tropicapp.coupa.workflows.onboarding.StepName.API_ENABLEMENT;
import static io.tropicapp.coupa.workflows.onboarding.StepName.CONNECT;
import static io.tropicapp.coupa.workflows.onboarding.StepName.FULL_SYNC;
import static io.tropicapp.coupa.workflows.onboarding.StepName.LIVE;
import static io.tropicapp.coupa.workflows.onboarding.StepName.SUPPORT_ACCESS;
import static io.tropicapp.coupa.workflows.onboarding.StepName.USER_SYNC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    @Test
    void stepsFollowEachOtherUntilTheConnectionIsLive() {
        try (var onboarding = OnboardingScenario.live()) {
            assertThat(onboarding.shown().stage()).isEqualTo(LIVE);
            assertThat(onboarding.shown().health()).isEqualTo(Health.HEALTHY);
            assertThat(onboarding.cadence.state()).isEqualTo("running");
            assertThat(onboarding.records.told("connection.live")).hasSize(1);
        }
    }

    @Test
    void theFirstStepWaitsForTheConsultantForFiveBusinessDays() {
        try (var onboarding = OnboardingScenario.started()) {
            var step = onboarding.step(API_ENABLEMENT);

            assertThat(step.waitingFor()).isEqualTo(WaitingFor.CONSULTANT);
            // Tuesday the 24th to Tuesday the 1st, a weekend between.
            assertThat(step.dueBy()).contains(Instant.parse("2026-12-01T15:00:00Z"));
        }
    }

    @Test
    void onceRequestedApiEnablementWaitsForCoupa() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.REQUESTED);

            assertThat(onboarding.step(API_ENABLEMENT).waitingFor()).isEqualTo(WaitingFor.COUPA);
            assertThat(onboarding.step(CONNECT).status()).isEqualTo(StepStatus.PENDING);
        }
    }

    @Test
    void anOverdueStepRemindsOnEveryBusinessDayAndNotOnTheWeekend() {
        // Thursday: five business days later is the next Thursday, so a weekend lies after the first reminders.
        try (var onboarding = OnboardingScenario.startedAt(Instant.parse("2026-11-05T15:00:00Z"))) {
            onboarding.supportAccess(ReportedStatus.GRANTED);
            onboarding.after(Duration.ofDays(7).minusMinutes(1));
            assertThat(onboarding.records.told("onboarding.overdue")).isEmpty();

            onboarding.after(Duration.ofMinutes(2));
            onboarding.eventually(
                    () -> onboarding.records.told("onboarding.overdue").size() == 1);

            // Friday reminds, Saturday and Sunday do not, Monday does.
            onboarding.after(Duration.ofDays(4));
            onboarding.eventually(
                    () -> onboarding.records.told("onboarding.reminder").size() == 2);
            assertThat(onboarding.records.told("onboarding.reminder"))
                    .extracting(Happening::at)
                    .containsExactly(Instant.parse("2026-11-13T15:00:00Z"), Instant.parse("2026-11-16T15:00:00Z"));
        }
    }

    @Test
    void declinedEnablementStaysOpenUntilCoupaApproves() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.REQUESTED);
            onboarding.apiEnablement(ReportedStatus.DECLINED);
            assertThat(onboarding.step(API_ENABLEMENT).status()).isEqualTo(StepStatus.DECLINED);
            assertThat(onboarding.step(API_ENABLEMENT).waitingFor()).isEqualTo(WaitingFor.CONSULTANT);

            onboarding.apiEnablement(ReportedStatus.REQUESTED);
            onboarding.apiEnablement(ReportedStatus.APPROVED);

            assertThat(onboarding.step(CONNECT).status()).isEqualTo(StepStatus.OPEN);
        }
    }

    @Test
    void approvalThatIsReportedBeforeTheRequestCountsAsBoth() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.says().apiAccessApproved("by mail");

            onboarding.after(Duration.ofSeconds(1));
            assertThat(onboarding.step(CONNECT).status()).isEqualTo(StepStatus.OPEN);
            assertThat(onboarding.step(API_ENABLEMENT).note()).contains("by mail");
        }
    }

    @Test
    void aSignalThatComesTwiceOrLateChangesNothing() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.says().apiAccessApproved(null);
            onboarding.after(Duration.ofSeconds(1));
            var before = onboarding.state();

            onboarding.says().apiAccessApproved(null);
            onboarding.says().apiAccessRequested("late");
            onboarding.says().apiAccessDeclined("very late");

            onboarding.after(Duration.ofSeconds(1));
            assertThat(onboarding.state()).isEqualTo(before);
        }
    }

    @Test
    void anotherNoteCorrectsTheOneBeforeAndNothingElse() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.supportAccess(ReportedStatus.REQUESTED, "ticket 1");
            var first = onboarding.step(SUPPORT_ACCESS);
            onboarding.after(Duration.ofDays(1));

            onboarding.supportAccess(ReportedStatus.REQUESTED, "ticket 2");
            onboarding.supportAccess(ReportedStatus.REQUESTED, "ticket 2");
            onboarding.supportAccess(ReportedStatus.REQUESTED);

            assertThat(onboarding.step(SUPPORT_ACCESS)).isEqualTo(first.noted(Optional.of("ticket 2")));
            assertThat(onboarding.records.told("onboarding.step_reported")).hasSize(2);
        }
    }

    @Test
    void fromTheFirstDayWhatWaitsForNothingIsOffered() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.eventually(() -> onboarding.records.count() > 0);
            assertThat(onboarding.actions(CONNECT)).containsExactly("PUT instance");
            assertThat(onboarding.actions(LIVE)).containsExactly("POST pause");
        }
    }

    @Test
    void onceLiveWhatIsOpenIsOffered() {
        try (var onboarding = OnboardingScenario.live()) {
            assertThat(onboarding.actions(SUPPORT_ACCESS)).containsExactly("POST support-access");
            assertThat(onboarding.actions(API_ENABLEMENT)).isEmpty();
            assertThat(onboarding.actions(CONNECT)).containsExactly("PUT credentials", "POST endpoint-checks");
            assertThat(onboarding.actions(FULL_SYNC)).isEmpty();
            assertThat(onboarding.actions(LIVE)).containsExactly("POST syncs", "POST pause");

            onboarding.says().pause(OnboardingScenario.OWNER);
            assertThat(onboarding.actions(LIVE)).containsExactly("POST syncs", "POST resume");
        }
    }

    @Test
    void withoutCredentialsThatCoupaTakesNoSyncIsOffered() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.refused(onboarding.credential());
            onboarding.eventually(() -> onboarding.shown().health() == Health.NEEDS_CREDENTIALS);

            assertThat(onboarding.actions(CONNECT)).containsExactly("PUT credentials");
            assertThat(onboarding.actions(LIVE)).containsExactly("POST pause");
        }
    }

    @Test
    void aStepGivenOutOfOrderIsRefusedWithTheStepThatIsOpen() {
        try (var onboarding = OnboardingScenario.started()) {
            assertThatThrownBy(() -> onboarding.chooses(PURCHASING_ONLY))
                    .isInstanceOf(WorkflowUpdateException.class)
                    .rootCause()
                    .asInstanceOf(InstanceOfAssertFactories.type(ApplicationFailure.class))
                    .satisfies(failure -> {
                        assertThat(failure.getOriginalMessage())
                                .contains("USER_SYNC is not open now", "API_ENABLEMENT");
                    });
        }
    }

    @Test
    void theSameStepGivenTwiceChangesNothing() {
        try (var onboarding = OnboardingScenario.live()) {
            int written = onboarding.records.count();

            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.chooses(PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");

            assertThat(onboarding.records.count()).isEqualTo(written);
        }
    }

    @Test
    void anApprovalCannotBeTakenBack() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.APPROVED);

            assertThatThrownBy(() -> onboarding.apiEnablement(ReportedStatus.DECLINED))
                    .rootCause()
                    .hasMessageContaining("API_ENABLEMENT is already done");
        }
    }

    @Test
    void refusedCredentialsLeaveTheStepWaitingForRightOnes() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.coupa.refusesWith("invalid-client");

            assertThat(onboarding.connect())
                    .isEqualTo(new ConnectVerdict.Refused("invalid-client", "Coupa says invalid-client"));
            assertThat(onboarding.step(CONNECT).status()).isEqualTo(StepStatus.OPEN);
            assertThat(onboarding.step(CONNECT).note())
                    .contains("The credentials given last were refused. Coupa says invalid-client");
            assertThat(onboarding.shown().state()).isEqualTo(onboarding.state());

            onboarding.coupa.accepts();
            assertThat(onboarding.connect()).isInstanceOf(ConnectVerdict.Accepted.class);
            assertThat(onboarding.step(CONNECT).note()).isEmpty();
            assertThat(onboarding.step(USER_SYNC).status()).isEqualTo(StepStatus.OPEN);
        }
    }

    @Test
    void whileCoupaHangsTheOwnerIsToldSoAndMayTryAgain() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.coupa.hangs(true);

            assertThat(onboarding.connect())
                    .asInstanceOf(InstanceOfAssertFactories.type(ConnectVerdict.Refused.class))
                    .satisfies(refused -> {
                        assertThat(refused.problem()).isEqualTo("coupa-unavailable");
                        assertThat(refused.reason()).contains("give them again");
                    });

            onboarding.coupa.hangs(false);
            assertThat(onboarding.connect()).isInstanceOf(ConnectVerdict.Accepted.class);
        }
    }

    @Test
    void aProbeThatComesToNothingStopsNeitherRemindersNorTheNextProbe() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupa.servesRequisitions(false);
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.after(Duration.ofDays(6));
            onboarding.coupa.hangs(true);
            onboarding.after(Duration.ofDays(2));
            onboarding.eventually(
                    () -> !onboarding.records.told("onboarding.overdue").isEmpty());
            assertThatThrownBy(() -> onboarding.says().probeRequisitions(OnboardingScenario.OWNER))
                    .rootCause()
                    .hasMessageContaining("Coupa did not answer in time");

            onboarding.coupa.hangs(false);
            onboarding.coupa.servesRequisitions(true);
            onboarding.after(Duration.ofHours(2));

            onboarding.eventually(() -> onboarding.shown().health() == Health.HEALTHY);
        }
    }

    @Test
    void supportAccessNeverBlocksGoingLive() {
        try (var onboarding = OnboardingScenario.live()) {
            assertThat(onboarding.step(SUPPORT_ACCESS).status()).isEqualTo(StepStatus.OPEN);
            assertThat(onboarding.shown().warnings()).anyMatch(warning -> warning.contains("Support access"));

            onboarding.says().supportAccessGranted(null);

            onboarding.after(Duration.ofSeconds(1));
            assertThat(onboarding.shown().warnings()).isEmpty();
        }
    }

    @Test
    void unavailableRequisitionsOnlyWarnAndAreProbedAgainEveryDay() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupa.servesRequisitions(false);
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(() -> onboarding.shown().stage() == LIVE);
            assertThat(onboarding.shown().health()).isEqualTo(Health.DEGRADED);

            onboarding.coupa.servesRequisitions(true);
            onboarding.after(Duration.ofHours(25));

            onboarding.eventually(() -> onboarding.coupa.probes() == 1);
            assertThat(onboarding.shown().health()).isEqualTo(Health.HEALTHY);
            assertThat(onboarding.records.told("connection.requisitions_available"))
                    .hasSize(1);
        }
    }

    @Test
    void aRevokedSecretStopsTheSyncsUntilANewOneIsGiven() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.refused(onboarding.credential());
            onboarding.after(Duration.ofSeconds(1));
            assertThat(onboarding.shown().health()).isEqualTo(Health.NEEDS_CREDENTIALS);
            assertThat(onboarding.shown().stage()).isEqualTo(LIVE);
            assertThat(onboarding.step(CONNECT).waitingFor()).isEqualTo(WaitingFor.OWNER);
            assertThat(onboarding.cadence.state()).isEqualTo("paused");
            int syncs = onboarding.syncRequests().size();

            onboarding.connect();
            onboarding.after(Duration.ofSeconds(1));

            assertThat(onboarding.shown().health()).isEqualTo(Health.HEALTHY);
            assertThat(onboarding.cadence.state()).isEqualTo("running");
            onboarding.eventually(() -> onboarding.syncRequests().size() == syncs + 1);
        }
    }

    @Test
    void theRefusalOfACredentialThatWasReplacedMeanwhileChangesNothing() {
        try (var onboarding = OnboardingScenario.live()) {
            var old = onboarding.credential();
            onboarding.connect();
            onboarding.eventually(() -> onboarding.syncRequests().size() == 2);

            onboarding.refused(old);

            onboarding.after(Duration.ofSeconds(1));
            assertThat(onboarding.state().needsCredentials()).isFalse();
            assertThat(onboarding.cadence.state()).isEqualTo("running");
        }
    }

    @Test
    void optionsCanBeChangedWhenLive() {
        try (var onboarding = OnboardingScenario.live()) {
            var changed = new UserSyncOptions(true, InvitationTime.ON_DATE, Optional.of(LocalDate.of(2027, 1, 4)));

            onboarding.chooses(changed);

            assertThat(onboarding.shown().state().userSync()).contains(changed);
            assertThat(onboarding.shown().stage()).isEqualTo(LIVE);
        }
    }

    @Test
    void aFullSyncThatFallsShortIsTriedAgainAndSaysWhy() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> resource == Resource.SUPPLIERS
                    ? new PullOutcome.Failed(resource, "Coupa answered 500")
                    : new PullOutcome.Completed(resource, 1));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(() -> onboarding.step(FULL_SYNC).note().isPresent());
            assertThat(onboarding.step(FULL_SYNC).note()).contains("SUPPLIERS: Coupa answered 500");

            onboarding.coupaAnswers(resource -> new PullOutcome.Completed(resource, 1));
            onboarding.after(Duration.ofMinutes(5));

            onboarding.eventually(() -> onboarding.shown().stage() == LIVE);
            assertThat(onboarding.syncRequests())
                    .extracting(request -> request.mode())
                    .startsWith(SyncMode.FULL, SyncMode.INCREMENTAL);
        }
    }

    @Test
    void whereCoupaServesNothingAnyMoreTheConnectionDoesNotGoLiveAndSaysWhy() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> new PullOutcome.Unavailable(resource, "Coupa answered 403"));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");

            onboarding.eventually(() -> onboarding.step(FULL_SYNC).note().isPresent());
            assertThat(onboarding.step(FULL_SYNC).note())
                    .hasValueSatisfying(note -> assertThat(note).contains("USERS: Coupa answered 403"));
            onboarding.eventually(() -> onboarding.shown().health() == Health.DEGRADED);
            assertThat(onboarding.shown().stage()).isEqualTo(FULL_SYNC);
        }
    }

    @Test
    void aResourceThatCoupaDoesNotServeDegradesTheConnectionUntilItDoes() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.coupaAnswers(resource -> resource == Resource.CONTRACTS
                    ? new PullOutcome.Unavailable(resource, "Coupa answered 403")
                    : new PullOutcome.Completed(resource, 1));
            onboarding.connect();

            onboarding.eventually(() -> onboarding.shown().health() == Health.DEGRADED);
            assertThat(onboarding.shown().warnings())
                    .anyMatch(warning -> warning.contains("Coupa does not serve contracts to the client"));
            assertThat(onboarding.records.told("connection.resources_unavailable"))
                    .hasSize(1);

            onboarding.coupaAnswers(resource -> new PullOutcome.Completed(resource, 1));
            onboarding.connect();

            onboarding.eventually(() -> onboarding.shown().health() == Health.HEALTHY);
            assertThat(onboarding.records.told("connection.resources_available"))
                    .hasSize(1);
        }
    }

    @Test
    void newCredentialsAfterAFullSyncThatFellShortAreUsedAtOnce() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupaAnswers(resource -> new PullOutcome.Failed(resource, "Coupa answered 500"));
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");
            onboarding.eventually(() -> onboarding.step(FULL_SYNC).note().isPresent());

            onboarding.coupaAnswers(resource -> new PullOutcome.Completed(resource, 1));
            onboarding.connect();

            // Without time being skipped, which the tests of other waits do.
            onboarding.eventually(() -> onboarding.shown().stage() == LIVE);
        }
    }

    @Test
    void pausingStopsTheSyncsAndResumingStartsThem() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.says().pause(OnboardingScenario.OWNER);
            assertThat(onboarding.cadence.state()).isEqualTo("paused");

            onboarding.says().resume(OnboardingScenario.OWNER);
            assertThat(onboarding.cadence.state()).isEqualTo("running");
        }
    }

    @Test
    void whilePausedNewCredentialsStartNoSyncUntilItIsResumed() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.says().pause(OnboardingScenario.OWNER);
            onboarding.connect();

            onboarding.after(Duration.ofHours(1));
            assertThat(onboarding.syncRequests()).hasSize(1);

            onboarding.says().resume(OnboardingScenario.OWNER);
            onboarding.eventually(() -> onboarding.syncRequests().size() == 2);
        }
    }

    @Test
    void whilePausedNoFullSyncStarts() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.says().pause(OnboardingScenario.OWNER);
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.chooses(PURCHASING_ONLY);
            onboarding.supplierDefaults("Ask for a W-9.");

            onboarding.after(Duration.ofHours(1));
            assertThat(onboarding.syncRequests()).isEmpty();

            onboarding.says().resume(OnboardingScenario.OWNER);
            onboarding.eventually(() -> onboarding.shown().stage() == LIVE);
        }
    }

    @Test
    void aPauseDuringASlowStartIsNotOvertakenByIt() {
        try (var onboarding = OnboardingScenario.live()) {
            onboarding.says().pause(OnboardingScenario.OWNER);
            onboarding.cadence.beforeNextStart(() -> {
                onboarding.refused(onboarding.credential());
                onboarding.eventually(() -> onboarding.state().needsCredentials());
            });

            onboarding.says().resume(OnboardingScenario.OWNER);

            onboarding.eventually(() -> onboarding.shown().health() == Health.NEEDS_CREDENTIALS);
            assertThat(onboarding.cadence.state()).isEqualTo("paused");
        }
    }

    @Test
    void nobodyIsRemindedOfSupportAccessThatWasDeclinedOrOnceLive() {
        try (var declined = OnboardingScenario.started();
                var live = OnboardingScenario.live()) {
            declined.supportAccess(ReportedStatus.REQUESTED);
            declined.supportAccess(ReportedStatus.DECLINED);
            assertThat(declined.step(SUPPORT_ACCESS).dueBy()).isEmpty();

            live.after(Duration.ofDays(30));
            assertThat(live.step(SUPPORT_ACCESS).reminders()).isZero();
            assertThat(live.shown().warnings()).anyMatch(warning -> warning.contains("Support access"));
        }
    }

    @Test
    void nothingIsProbedWithCredentialsThatCoupaRefuses() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.coupa.servesRequisitions(false);
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.connect();
            onboarding.refused(onboarding.credential());

            onboarding.after(Duration.ofDays(3));
            assertThat(onboarding.coupa.probes()).isZero();
            assertThatThrownBy(() -> onboarding.says().probeRequisitions(OnboardingScenario.OWNER))
                    .rootCause()
                    .hasMessageContaining("no credentials that Coupa accepts");

            onboarding.connect();
            onboarding.after(Duration.ofHours(25));
            onboarding.eventually(() -> onboarding.coupa.probes() == 1);
        }
    }

    @Test
    void historiesStaySmallHoweverLongNobodyAnswers() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.after(Duration.ofDays(60));

            assertThat(onboarding.records.told("onboarding.reminder")).hasSizeGreaterThan(60);
            assertThat(onboarding.untyped().describe().getHistoryLength()).isLessThan(200);
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            assertThat(onboarding.step(CONNECT).status()).isEqualTo(StepStatus.OPEN);
        }
    }

    @Test
    void aProbeThatFoundOutNothingIsRepeatedWithinMinutesAndLessOftenTheLongerItLasts() {
        try (var onboarding = OnboardingScenario.started()) {
            onboarding.apiEnablement(ReportedStatus.APPROVED);
            onboarding.coupa.isSilent();
            onboarding.connect();

            onboarding.after(Duration.ofMinutes(6));
            onboarding.eventually(() -> onboarding.coupa.probes() == 1);
            onboarding.after(Duration.ofMinutes(11));
            onboarding.eventually(() -> onboarding.coupa.probes() == 2);
            onboarding.coupa.servesRequisitions(true);
            onboarding.after(Duration.ofMinutes(21));

            onboarding.eventually(() -> onboarding.shown().health() == Health.HEALTHY);
            assertThat(onboarding.state().nextProbe()).isEmpty();
        }
    }
}
