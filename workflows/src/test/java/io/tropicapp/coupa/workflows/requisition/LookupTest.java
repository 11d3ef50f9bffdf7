package io.tropicapp.coupa.workflows.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.workflows.KeptHistories;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.OneProcess;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Somebody looks at a form. */
class LookupTest {

    private static final LookupRequest REQUEST = new LookupRequest(
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")),
            "acme",
            LookupKind.COMMODITIES,
            "");

    @Test
    void whatCoupaAnswersIsKept() {
        assertThat(read(request -> new LookupAnswer.Kept())).isEqualTo(new LookupAnswer.Kept());
    }

    @Test
    void whoWaitsForACoupaThatDoesNotAnswerIsToldSoInTime() {
        assertThat(read(LookupTest::noAnswer)).isInstanceOf(LookupAnswer.NotRead.class);
    }

    @Test
    @EnabledIfSystemProperty(named = "recordAs", matches = ".+")
    void recordsBoth() throws IOException {
        record("kept", request -> new LookupAnswer.Kept());
        record("not-read", LookupTest::noAnswer);
    }

    private static LookupAnswer noAnswer(LookupRequest request) {
        throw ApplicationFailure.newFailure("Coupa does not answer", "CoupaUnavailable");
    }

    private static LookupAnswer read(CoupaLookup coupa) {
        try (var process = process(coupa)) {
            return read(process);
        }
    }

    private static void record(String path, CoupaLookup coupa) throws IOException {
        try (var process = process(coupa)) {
            var unused = read(process);
            KeptHistories.keep("lookup", path, process.client(), Lookup.workflowId(REQUEST));
        }
    }

    private static LookupAnswer read(OneProcess process) {
        return process.client()
                .newWorkflowStub(Lookup.class, Lookup.startOptions(REQUEST))
                .read(REQUEST);
    }

    private static OneProcess process(CoupaLookup coupa) {
        return new OneProcess(Lookup.workflowId(REQUEST), TaskQueues.REQUISITION, LookupWorkflow.class, coupa);
    }
}
