package io.tropicapp.coupa.temporal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogNameTest {

    private static final String ID = "4f2f9d0e-3b5c-4b1f-9b57-8d1f6a0c2e11";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onboarding/" + ID,
                "sync/" + ID,
                "sync/" + ID + "-2026-11-24T12:00:00Z",
                "requisition/" + ID + "/REQ/1",
                "supplier-onboarding/" + ID + "/TASK-1"
            })
    void aProcessOfAConnectionNamesItInItsId(String workflowId) {
        assertThat(LogName.connectionIn(workflowId)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events/" + ID, "reconciliation", "event-retention", "sync/acme", "sync/" + ID + "f"})
    void othersNameNone(String workflowId) {
        assertThat(LogName.connectionIn(workflowId)).isEmpty();
    }
}
