package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.KeptHistories;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records histories to be kept for {@code ReplayTest}, as {@link RecordHistories} does. */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordPromotions {

    @Test
    void aSandboxThatIsPromotedOnItsDayAndDisconnected() throws IOException {
        try (var sandbox = OnboardingScenario.liveSandbox()) {
            var unused = sandbox.says().promote(on(LocalDate.of(2026, 12, 1)));
            var unusedPlan = sandbox.says().cancelPromotion(OnboardingScenario.OWNER);
            var unusedToo = sandbox.says().promote(on(LocalDate.of(2026, 12, 2)));
            sandbox.after(Duration.ofDays(9));
            sandbox.eventually(() -> sandbox.promotionIs(PromotionStatus.DONE));
            sandbox.says().disconnected("The connection was disconnected on 2026-12-03.");
            sandbox.untyped().getResult(Void.class);
            keep("promoted-and-disconnected", sandbox);
        }
    }

    @Test
    void aProductionConnectionThatWasMadeOfASandbox() throws IOException {
        var chosen = new CarriedOver(Optional.of(OnboardingScenario.PURCHASING_ONLY), Optional.of("Ask for a W-9."));
        try (var production = OnboardingScenario.carryingOver(chosen)) {
            production.apiEnablement(ReportedStatus.APPROVED);
            production.connect();
            production.eventually(() -> production.shown().stage() == StepName.LIVE);
            keep("carried-over", production);
        }
    }

    private static PromoteCommand on(LocalDate day) {
        return new PromoteCommand(
                "https://acme.coupahost.com",
                PromotionTime.ON_GO_LIVE_DATE,
                Optional.of(day),
                OnboardingScenario.CONSULTANT);
    }

    private static void keep(String path, OnboardingScenario scenario) throws IOException {
        KeptHistories.keep(
                "onboarding",
                path,
                scenario.client(),
                Onboarding.workflowId(scenario.details().id()));
    }
}
