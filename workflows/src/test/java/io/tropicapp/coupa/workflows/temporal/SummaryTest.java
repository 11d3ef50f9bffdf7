package io.tropicapp.coupa.workflows.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowOptions;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

    private static final int SERVER_TAKES = 400;
    private static final int ENCRYPTION_ADDS = 150;

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "采", "😀", "\"", "\\"})
    void whateverItHoldsTheServerTakesIt(String character) {
        assertThat(inJson(Summary.fitting("Onboard " + character.repeat(255))))
                .isLessThan(SERVER_TAKES - ENCRYPTION_ADDS);
    }

    @Test
    void ofWhatIsTooLongTheBeginningIsKept() {
        assertThat(Summary.fitting("Onboard " + "采".repeat(200))).isEqualTo("Onboard " + "采".repeat(63) + "…");
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Summary.fitting("x".repeat(200))).isEqualTo("x".repeat(200));
    }

    @Test
    void aRequestAndATaskWithLongIdsCanBeStarted() {
        var connection = new ConnectionId(UUID.randomUUID());
        var longId = "采".repeat(255);

        assertThat(Stream.of(
                                Requisition.startOptions(new RequisitionRef(connection, "acme", longId)),
                                SupplierOnboarding.startOptions(new SupplierOnboardingRef(connection, "acme", longId)))
                        .map(WorkflowOptions::getStaticSummary))
                .allSatisfy(summary -> assertThat(inJson(summary)).isLessThan(SERVER_TAKES - ENCRYPTION_ADDS));
    }

    @Test
    void aCustomerWithALongNameCanBeOnboarded() {
        var details = new ConnectionDetails(
                new ConnectionId(UUID.randomUUID()),
                "acme",
                "采".repeat(200),
                "https://acme.coupahost.com",
                Environment.PRODUCTION,
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                Set.of());

        assertThat(inJson(Onboarding.startOptions(details).getStaticSummary()))
                .isLessThan(SERVER_TAKES - ENCRYPTION_ADDS);
    }

    private static int inJson(String summary) {
        return Payloads.converter()
                .toPayload(summary)
                .orElseThrow()
                .getData()
                .toString(StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }
}
