package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.StepName;
import io.tropicapp.coupa.workflows.onboarding.StepStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operator sets a process back, as one does after a bug was mended. */
@RealTemporal
class ResetTest {

    @Test
    void anOnboardingThatIsSetBackToItsLastTaskGoesOnWhereItWas() {
        var customer = Customer.begun();
        customer.isEnabled();

        reset(customer, "LastWorkflowTask");

        assertThat(customer.stage()).isEqualTo("CONNECT");
        customer.goesLive();
    }

    /** Not everything that people said can be said again in the same breath; Postgres knows what came of it. */
    @Test
    void oneThatWasSetBackTooFarIsEndedAndComesBackFromPostgres() {
        var customer = Customer.live();
        reset(customer, "FirstWorkflowTask");

        Everything.shared()
                .temporal()
                .temporal(
                        "workflow",
                        "terminate",
                        "--workflow-id",
                        customer.onboarding(),
                        "--reason",
                        "Set back too far");
        Everything.shared().as("operator").post("/v1/reconciliations", Map.of());

        Customer.eventually(() -> stage(customer).equals("LIVE"));
        customer.backend().post(customer.at("pause"), Map.of());
        Customer.eventually(() -> customer.sync().path("paused").asBoolean());
    }

    /** As the process knows it. */
    private static String stage(Customer customer) {
        var state = Everything.shared()
                .workflows()
                .newWorkflowStub(Onboarding.class, customer.onboarding())
                .state();
        return state.steps().stream()
                .filter(step -> step.status() != StepStatus.DONE && step.name() != StepName.SUPPORT_ACCESS)
                .findFirst()
                .map(step -> step.name().name())
                .orElse("LIVE");
    }

    private static void reset(Customer customer, String to) {
        Everything.shared()
                .temporal()
                .temporal(
                        "workflow",
                        "reset",
                        "--workflow-id",
                        customer.onboarding(),
                        "--type",
                        to,
                        "--reason",
                        "Mended");
    }
}
