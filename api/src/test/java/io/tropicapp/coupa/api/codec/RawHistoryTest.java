package io.tropicapp.coupa.api.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.ReadableHistory;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import org.junit.jupiter.api.Test;

/** The history of a real onboarding, as whoever runs the Temporal server sees it. */
class RawHistoryTest {

    @Test
    void nothingOfWhatPeopleSaidCanBeReadInIt() {
        var acme = Acme.begun();
        acme.consultant.post(
                acme.path("/support-access"), "{'status': 'REQUESTED', 'note': 'Ticket 4711, asked by telephone'}");
        acme.consultant.post(acme.path("/api-enablement"), "{'status': 'DECLINED', 'note': 'Contract is not signed'}");
        acme.consultant.post(acme.path("/api-enablement"), "{'status': 'APPROVED'}");
        acme.gives("a wrong secret");

        var process = Onboarding.workflowId(acme.connectionId());
        var raw = rawHistory(process);

        assertThat(ReadableHistory.of(process)).contains("Acme, Inc.", "acme.coupahost.com", "Ticket 4711");
        assertThat(raw)
                .contains("binary/coupa-encrypted", "CoupaOrganization")
                .doesNotContain("Acme, Inc.")
                .doesNotContain("acme.coupahost.com")
                .doesNotContain("ana@acme.example")
                .doesNotContain("Ticket 4711")
                .doesNotContain("Contract is not signed")
                .doesNotContain("wrong secret");
    }

    private static String rawHistory(String workflowId) {
        return new String(
                TestWorld.temporal()
                        .getWorkflowServiceStubs()
                        .blockingStub()
                        .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                                .setNamespace("default")
                                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                                .build())
                        .toByteArray(),
                ISO_8859_1);
    }
}
