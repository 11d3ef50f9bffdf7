package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.common.v1.Priority;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One organization's bulk work delays nobody else's, and no person at all. */
@RealTemporal
class PriorityTest {

    @Test
    void whatAPersonWaitsForGoesBeforeWhatIsDueByItselfAndEachOrganizationGetsItsShare() {
        var customer = Customer.live();
        Everything.shared().temporal().temporal("schedule", "trigger", "--schedule-id", customer.schedule());
        Customer.eventually(() -> customer.runs().stream()
                .anyMatch(run -> run.path("trigger").asString().equals("SCHEDULE")));
        Customer.eventually(() -> !customer.sync().path("running").isObject());
        Customer.eventually(() -> !latest(customer).isEmpty());

        assertThat(ofStart(customer.onboarding())).isEqualTo(share(2, customer));
        assertThat(ofStart(latest(customer))).isEqualTo(share(4, customer));
        customer.backend().post(customer.at("syncs"), Map.of("mode", "INCREMENTAL"));
        Customer.eventually(
                () -> customer.runs().getFirst().path("trigger").asString().equals("REQUEST"));
        assertThat(ofStart(customer.schedule())).isEqualTo(share(2, customer));
    }

    private static Priority share(int key, Customer customer) {
        return Priority.newBuilder()
                .setPriorityKey(key)
                .setFairnessKey(customer.organization())
                .build();
    }

    /** The run that the Schedule has started, which has its time behind its id. */
    private static String latest(Customer customer) {
        var found = Everything.shared()
                .temporal()
                .asked("workflow", "list", "--query", "WorkflowId STARTS_WITH \"%s-\"".formatted(customer.schedule()));
        return found.path(0).path("execution").path("workflowId").asString();
    }

    private static Priority ofStart(String workflow) {
        return events(workflow)
                .getFirst()
                .getWorkflowExecutionStartedEventAttributes()
                .getPriority();
    }

    private static List<HistoryEvent> events(String workflow) {
        return Everything.shared().workflows().fetchHistory(workflow).getEvents();
    }
}
