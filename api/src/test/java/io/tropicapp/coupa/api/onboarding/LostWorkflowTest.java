package io.tropicapp.coupa.api.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import org.junit.jupiter.api.Test;

class LostWorkflowTest {

    @Test
    void aProcessThatWasLostGoesOnFromItsRow() {
        var acme = Acme.enabled();
        TestWorld.temporal()
                .newUntypedWorkflowStub(Onboarding.workflowId(acme.connectionId()))
                .terminate("lost");

        var answer = acme.consultant.post(acme.path("/support-access"), "{'status': 'GRANTED'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(acme.step("SUPPORT_ACCESS")).isEqualTo("DONE");
        assertThat(acme.step("CONNECT")).isEqualTo("OPEN");
    }
}
