package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRequest;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.onboarding.Step;
import io.tropicapp.coupa.workflows.onboarding.StepName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How operators find what waits, and for whom. */
@RealTemporal
class WaitingTest {

    private final DevServer temporal = Everything.shared().temporal();

    @Test
    void theSearchAttributesAreThereWithoutAnybodyHavingToAddThem() {
        var known = temporal.temporal("operator", "search-attribute", "list");

        assertThat(known)
                .containsPattern("CoupaOrganization\\s+Keyword")
                .containsPattern("CoupaConnection\\s+Keyword")
                .containsPattern("CoupaStage\\s+Keyword")
                .containsPattern("CoupaWaitingFor\\s+Keyword")
                .containsPattern("CoupaOverdue\\s+Bool");
    }

    @Test
    void whatTheConsultantShouldHaveDoneByNowIsFoundByAQuery() {
        var punctual = Customer.begun();
        var late = Customer.begun();
        Customer.eventually(() -> found("CoupaWaitingFor = \"CONSULTANT\" AND CoupaOverdue = false")
                .containsAll(List.of(punctual.onboarding(), late.onboarding())));

        aWeekPasses(late);

        Customer.eventually(() -> found("CoupaWaitingFor = \"CONSULTANT\" AND CoupaOverdue = true")
                .contains(late.onboarding()));
        assertThat(found("CoupaWaitingFor = \"CONSULTANT\" AND CoupaOverdue = true"))
                .doesNotContain(punctual.onboarding());
        Customer.eventually(() -> late.step("API_ENABLEMENT").path("overdue").asBoolean());
        assertThat(late.step("API_ENABLEMENT").path("waitingFor").asString()).isEqualTo("CONSULTANT");

        late.isEnabled();

        Customer.eventually(
                () -> found("CoupaConnection = \"%s\" AND CoupaWaitingFor = \"OWNER\" AND CoupaOverdue = false"
                                .formatted(late.id()))
                        .contains(late.onboarding()));
    }

    @Test
    void allOfAnOrganizationIsFoundByItsId() {
        var customer = Customer.live();

        Customer.eventually(
                () -> found("CoupaOrganization = \"%s\" AND CoupaStage = \"LIVE\"".formatted(customer.organization()))
                        .contains(customer.onboarding()));
        Customer.eventually(() -> found("CoupaOrganization = \"%s\"".formatted(customer.organization()))
                .containsAll(List.of(customer.onboarding(), customer.schedule())));
    }

    /** Its process is lost, and comes back from its state of a week before. */
    private void aWeekPasses(Customer customer) {
        var workflows = Everything.shared().workflows();
        var state = workflows
                .newWorkflowStub(Onboarding.class, customer.onboarding())
                .state();
        workflows.newUntypedWorkflowStub(customer.onboarding()).terminate("lost");
        var onboarding = workflows.newWorkflowStub(Onboarding.class, Onboarding.startOptions(state.details()));
        WorkflowClient.start(onboarding::onboard, OnboardingRequest.resumed(earlier(state, Duration.ofDays(8))));
    }

    private static OnboardingState earlier(OnboardingState state, Duration by) {
        return new OnboardingState(
                state.version() + 1,
                state.details(),
                state.steps().stream().map(step -> earlier(step, by)).toList(),
                state.credential(),
                state.scopes(),
                state.userSync(),
                state.supplierInstructions(),
                state.needsCredentials(),
                state.needsCredentialsReason(),
                state.paused(),
                state.catchUpDue(),
                state.resourcesNotServed(),
                state.requisitionsAvailable(),
                state.requisitionEndpoints(),
                state.nextProbe(),
                state.unclearProbes(),
                state.promotion());
    }

    /** Support access is the Owner's to give, and not what is looked for. */
    private static Step earlier(Step step, Duration by) {
        return step.name() == StepName.API_ENABLEMENT && step.waitingFor() == WaitingFor.CONSULTANT
                ? new Step(
                        step.name(),
                        step.status(),
                        step.waitingFor(),
                        before(step.since(), by),
                        before(step.dueBy(), by),
                        step.reminders(),
                        step.note())
                : step;
    }

    private static Optional<Instant> before(Optional<Instant> time, Duration by) {
        return time.map(at -> at.minus(by));
    }

    private List<String> found(String query) {
        return Customer.each(temporal.asked("workflow", "list", "--query", query)).stream()
                .map(WaitingTest::workflowId)
                .toList();
    }

    /** A run that a Schedule has started has its time behind the id. */
    private static String workflowId(JsonNode execution) {
        return execution.path("execution").path("workflowId").asString().replaceFirst("-\\d{4}-\\d\\d-\\d\\dT.*$", "");
    }
}
