package io.tropicapp.coupa.quickstart.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A consultant who works with the command line, or with the Temporal UI, which sends the same. */
@RealTemporal
class ConsultantTest {

    private final DevServer temporal = Everything.shared().temporal();

    @Test
    void whatTheConsultantSignalsTakesEffectAsIfReportedThroughTheApi() {
        var customer = Customer.begun();

        signals(customer, "apiAccessRequested", "--input", "\"Mailed the App Marketplace team\"");
        Customer.eventually(
                () -> customer.step("API_ENABLEMENT").path("status").asString().equals("IN_PROGRESS"));
        assertThat(customer.step("API_ENABLEMENT").path("waitingFor").asString())
                .isEqualTo("COUPA");
        assertThat(customer.step("API_ENABLEMENT").path("note").asString())
                .isEqualTo("Mailed the App Marketplace team");

        signals(customer, "apiAccessApproved");
        customer.comesTo("CONNECT");

        customer.goesLive();
    }

    @Test
    void aSignalThatComesTwiceOrLateChangesNothing() {
        var customer = Customer.begun();
        signals(customer, "apiAccessApproved");
        customer.comesTo("CONNECT");

        signals(customer, "apiAccessApproved");
        signals(customer, "apiAccessRequested");
        signals(customer, "supportAccessGranted", "--input", "\"Ticket 4711\"");

        Customer.eventually(
                () -> customer.step("SUPPORT_ACCESS").path("status").asString().equals("DONE"));
        assertThat(customer.stage()).isEqualTo("CONNECT");
        assertThat(customer.step("API_ENABLEMENT").path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void whatIsSentInAFormNobodyExpectsDoesNotStopTheProcess() {
        var customer = Customer.begun();

        signals(customer, "apiAccessApproved", "--input", "{\"by\": [\"Conny\"]}");
        signals(customer, "apiAccesApproved");
        signals(customer, "apiAccessApproved");

        customer.comesTo("CONNECT");
    }

    private void signals(Customer customer, String name, String... more) {
        var arguments =
                new ArrayList<>(List.of("workflow", "signal", "--workflow-id", customer.onboarding(), "--name", name));
        arguments.addAll(List.of(more));
        temporal.temporal(arguments.toArray(String[]::new));
    }
}
