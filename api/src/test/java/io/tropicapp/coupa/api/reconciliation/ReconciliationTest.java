package io.tropicapp.coupa.api.reconciliation;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.RunningApi;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    @Test
    void anOperatorHearsWhatWasMended() {
        var answer = API.bearer(RunningApi.OPERATOR_TOKEN).post("/v1/reconciliations", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/connections")).isEqualTo("3");
        assertThat(answer.at("/workflowsStarted")).isEqualTo("0");
    }

    @Test
    void anOwnerMayNotAskForIt() {
        assertThat(Acme.begun().owner.post("/v1/reconciliations", "{}").status())
                .isEqualTo(403);
    }
}
