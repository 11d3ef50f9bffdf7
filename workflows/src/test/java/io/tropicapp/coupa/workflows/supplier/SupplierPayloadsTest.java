package io.tropicapp.coupa.workflows.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The wire format of tasks that wait for weeks: a change here strands what is running. */
class SupplierPayloadsTest {

    private static final SupplierOnboardingRequest REQUEST = new SupplierOnboardingRequest(
            SupplierScenario.REF,
            SupplierOnboardingTerms.DEFAULT,
            Optional.of(new SupplierOnboardingRequest.GoOn(
                    new SupplierStanding(
                            3,
                            SupplierOnboardingStatus.WAITING,
                            Optional.of(7L),
                            0,
                            true,
                            2,
                            Optional.of(Instant.parse("2026-11-24T15:00:00Z"))),
                    Instant.parse("2026-12-01T15:00:00Z"))));

    private static final String ON_THE_WIRE = """
            {"ref":{"connection":"00000000-0000-4000-8000-000000000004","organizationId":"acme","tropicTaskId":"TASK-7"},\
            "terms":{"remindEvery":604800.000000000},\
            "goOn":{"standing":{"version":3,"status":"WAITING","supplier":7,"candidates":0,"suppliersRead":true,"reminders":2,\
            "since":"2026-11-24T15:00:00Z"},"nextReminder":"2026-12-01T15:00:00Z"}}""";

    @Test
    void aRequestIsWrittenAndReadAsItAlwaysWas() throws Exception {
        assertThat(Payloads.json().writeValueAsString(REQUEST)).isEqualTo(ON_THE_WIRE);
        assertThat(Payloads.json().readValue(ON_THE_WIRE, SupplierOnboardingRequest.class))
                .isEqualTo(REQUEST);
    }

    @Test
    void aChoiceIsWrittenAndReadAsItAlwaysWas() throws Exception {
        var choice = new SupplierChoice(Optional.empty(), List.of(7L, 8L));
        var written = "{\"supplier\":null,\"rejected\":[7,8]}";

        assertThat(Payloads.json().writeValueAsString(choice)).isEqualTo(written);
        assertThat(Payloads.json().readValue(written, SupplierChoice.class)).isEqualTo(choice);
    }
}
