package io.tropicapp.coupa.workflows.onboarding;

import static io.tropicapp.coupa.workflows.onboarding.OnboardingScenario.CONSULTANT;
import static io.tropicapp.coupa.workflows.onboarding.OnboardingScenario.OWNER;
import static io.tropicapp.coupa.workflows.onboarding.OnboardingScenario.PURCHASING_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowUpdateException;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sandbox's settings become those of a production connection. It is a Tuesday, 24 November, in New York. */
class PromotionTest {

    private static final String PRODUCTION = "https://acme.coupahost.com";
    private static final LocalDate IN_A_WEEK = LocalDate.of(2026, 12, 1);

    @Test
    void promotedNowItsSettingsAreCarriedOverAtOnceAndTheSandboxGoesOn() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var promotion = sandbox.says().promote(now());

            var order = sandbox.promotions.orders().getFirst();
            assertThat(promotion.status()).isEqualTo(PromotionStatus.DONE);
            assertThat(promotion.connectionId()).contains(order.production());
            assertThat(order.choices())
                    .isEqualTo(new CarriedOver(Optional.of(PURCHASING_ONLY), Optional.of("Ask for a W-9.")));
            assertThat(sandbox.records.told("connection.promoted"))
                    .extracting(told -> told.data().get("connectionId"))
                    .containsExactly(order.production().toString());
            assertThat(sandbox.shown().stage()).isEqualTo(StepName.LIVE);
            assertThat(sandbox.shown().state().promotion()).contains(promotion);
        }
    }

    @Test
    void promotedTwiceItIsPromotedOnceWhateverIsAskedTheSecondTime() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var first = sandbox.says().promote(now());

            assertThat(sandbox.says().promote(now())).isEqualTo(first);
            assertThat(sandbox.says()
                            .promote(new PromoteCommand(
                                    "https://other.coupahost.com", PromotionTime.NOW, Optional.empty(), OWNER)))
                    .isEqualTo(first);
            assertThat(sandbox.promotions.orders()).hasSize(1);
        }
    }

    @Test
    void whatItWasPromotedToAndHasEndedMayHaveASuccessor() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var first = sandbox.says().promote(now()).connectionId().orElseThrow();

            sandbox.says().promote(now().insteadOf(new ConnectionId(UUID.randomUUID())));
            assertThat(sandbox.promotions.orders()).hasSize(1);
            sandbox.says().promote(now().insteadOf(first));

            assertThat(sandbox.promotions.orders()).hasSize(2);
        }
    }

    @Test
    void onTheGoLiveDateItHappensAtTheBeginningOfThatDayWhereTheOrganizationIs() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var planned = sandbox.says().promote(on(IN_A_WEEK));
            assertThat(planned.status()).isEqualTo(PromotionStatus.PLANNED);
            assertThat(planned.at()).isEqualTo(Instant.parse("2026-12-01T05:00:00Z"));
            assertThat(sandbox.records.told("connection.promotion_planned")).hasSize(1);
            assertThat(sandbox.currentDetails()).contains("production connection to " + PRODUCTION);

            sandbox.after(Duration.ofDays(6).plusHours(13));
            assertThat(sandbox.promotions.orders()).isEmpty();
            sandbox.after(Duration.ofHours(2));
            sandbox.eventually(() -> sandbox.promotionIs(PromotionStatus.DONE));

            assertThat(sandbox.promotions.orders()).hasSize(1);
            assertThat(sandbox.promotions.orders().getFirst().plan().goLiveDate())
                    .contains(IN_A_WEEK);
        }
    }

    @Test
    void withoutADayOfItsOwnTheSandboxesGoLiveDateCounts() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var planned = sandbox.says()
                    .promote(new PromoteCommand(PRODUCTION, PromotionTime.ON_GO_LIVE_DATE, Optional.empty(), OWNER));

            assertThat(planned.at()).isEqualTo(Instant.parse("2027-01-04T05:00:00Z"));
        }
    }

    @Test
    void aGoLiveDateThatHasComeIsNow() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var promotion = sandbox.says().promote(on(LocalDate.of(2026, 11, 24)));

            assertThat(promotion.status()).isEqualTo(PromotionStatus.DONE);
        }
    }

    @Test
    void anotherPlanReplacesTheOneBeforeAndTheSameOneChangesNothing() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var unused = sandbox.says().promote(on(IN_A_WEEK));
            var later = sandbox.says().promote(on(IN_A_WEEK.plusDays(7)));

            assertThat(sandbox.says().promote(on(IN_A_WEEK.plusDays(7)))).isEqualTo(later);
            assertThat(sandbox.records.told("connection.promotion_planned")).hasSize(2);
            sandbox.after(Duration.ofDays(8));
            assertThat(sandbox.promotions.orders()).isEmpty();
            sandbox.after(Duration.ofDays(6));
            sandbox.eventually(() -> sandbox.promotionIs(PromotionStatus.DONE));
        }
    }

    @Test
    void aPlanThatIsGivenUpNeverHappens() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var unused = sandbox.says().promote(on(IN_A_WEEK));

            assertThat(sandbox.says().cancelPromotion(OWNER).promotion()).isEmpty();

            sandbox.after(Duration.ofDays(30));
            assertThat(sandbox.promotions.orders()).isEmpty();
            assertThat(sandbox.records.told("connection.promotion_cancelled")).hasSize(1);
        }
    }

    @Test
    void whatIsDoneCannotBeGivenUp() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var done = sandbox.says().promote(now());

            assertThat(sandbox.says().cancelPromotion(OWNER).promotion()).contains(done);
        }
    }

    @Test
    void aPlanIsCarriedOutWhileTheSandboxIsPausedAndItsCredentialsAreRefused() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var unused = sandbox.says().promote(on(IN_A_WEEK));
            sandbox.says().pause(OWNER);
            sandbox.refused(sandbox.credential());

            sandbox.after(Duration.ofDays(7));

            sandbox.eventually(() -> sandbox.promotionIs(PromotionStatus.DONE));
        }
    }

    @Test
    void aPlanOutlivesAFreshRunOfTheProcess() {
        try (var sandbox = OnboardingScenario.sandbox()) {
            var run = sandbox.untyped().describe().getExecution().getRunId();
            var unused = sandbox.says().promote(on(LocalDate.of(2027, 3, 1)));

            // Reminders make a history long.
            sandbox.after(Duration.ofDays(60));
            assertThat(sandbox.untyped().describe().getExecution().getRunId()).isNotEqualTo(run);
            assertThat(sandbox.promotions.orders()).isEmpty();
            sandbox.after(Duration.ofDays(60));

            sandbox.eventually(() -> sandbox.promotionIs(PromotionStatus.DONE));
        }
    }

    @Test
    void aProductionConnectionThatIsThereStaysAsItIsAndIsSaid() {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var other = new ConnectionId(UUID.randomUUID());
            sandbox.promotions.isThere(other);

            var promotion = sandbox.says().promote(now());

            assertThat(promotion.status()).isEqualTo(PromotionStatus.CONFLICT);
            assertThat(promotion.connectionId()).contains(other);
            assertThat(sandbox.records.told("connection.promotion_conflict")).hasSize(1);
            assertThat(sandbox.records.told("connection.promoted")).isEmpty();
        }
    }

    @Test
    void aProductionConnectionIsNotPromoted() {
        try (var production = OnboardingScenario.started()) {
            assertThatThrownBy(() -> production.says().promote(now())).isInstanceOf(WorkflowUpdateException.class);
        }
    }

    @Test
    void anInvitationDateThatHasPassedBecomesAReview() {
        var onADay = new UserSyncOptions(true, InvitationTime.ON_DATE, Optional.of(LocalDate.of(2026, 11, 20)));
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            sandbox.chooses(onADay);
            var unused = sandbox.says().promote(now());

            assertThat(sandbox.promotions.orders().getFirst().choices().userSync())
                    .contains(new UserSyncOptions(true, InvitationTime.AFTER_REVIEW, Optional.empty()));
        }
    }

    @Test
    void whatWasCarriedOverNeedNotBeChosenAgain() {
        try (var production = carryingOver()) {
            assertThat(production.step(StepName.USER_SYNC).status()).isEqualTo(StepStatus.DONE);
            assertThat(production.step(StepName.USER_SYNC).note())
                    .hasValueSatisfying(note -> assertThat(note).contains("sandbox"));
            assertThat(production.state().steps())
                    .filteredOn(step -> step.name() == StepName.CONNECT || step.name() == StepName.FULL_SYNC)
                    .allMatch(step -> step.is(StepStatus.PENDING));

            production.apiEnablement(ReportedStatus.APPROVED);
            production.connect();

            production.eventually(() -> production.shown().stage() == StepName.LIVE);
            assertThat(production.state().userSync()).contains(PURCHASING_ONLY);
            assertThat(production.state().supplierInstructions()).contains("Ask for a W-9.");
        }
    }

    @Test
    void whatWasCarriedOverCanBeChosenAnewBeforeItsTurnAndOpensNothing() {
        var everyone = new UserSyncOptions(true, InvitationTime.NOW, Optional.empty());
        try (var production = carryingOver()) {
            production.chooses(everyone);
            production.supplierDefaults("Ask for nothing.");

            assertThat(production.state().userSync()).contains(everyone);
            assertThat(production.shown().stage()).isEqualTo(StepName.API_ENABLEMENT);
            assertThat(production.step(StepName.FULL_SYNC).status()).isEqualTo(StepStatus.PENDING);
            assertThat(production.step(StepName.USER_SYNC).note()).isEmpty();
        }
    }

    @Test
    void whatWasNotChosenOnTheSandboxIsAskedForInItsTurn() {
        var usersAlone = new CarriedOver(Optional.of(PURCHASING_ONLY), Optional.empty());
        try (var production = OnboardingScenario.carryingOver(usersAlone)) {
            production.apiEnablement(ReportedStatus.APPROVED);
            production.connect();

            assertThat(production.step(StepName.SUPPLIER_DEFAULTS).status()).isEqualTo(StepStatus.OPEN);
        }
    }

    private static OnboardingScenario carryingOver() {
        return OnboardingScenario.carryingOver(
                new CarriedOver(Optional.of(PURCHASING_ONLY), Optional.of("Ask for a W-9.")));
    }

    private static PromoteCommand now() {
        return new PromoteCommand(PRODUCTION, PromotionTime.NOW, Optional.empty(), OWNER);
    }

    private static PromoteCommand on(LocalDate day) {
        return new PromoteCommand(PRODUCTION, PromotionTime.ON_GO_LIVE_DATE, Optional.of(day), CONSULTANT);
    }
}
