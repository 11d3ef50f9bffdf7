package io.tropicapp.coupa.api.onboarding;

import static io.tropicapp.coupa.api.TestWorld.COUPA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void theTicketNamesWhatFailsAndWhatIsAskedFor() {
        var acme = Acme.enabled();
        COUPA.servesNoRequisitions(acme.connectionId());
        acme.gives("s3cr3t-of-coupa");

        var ticket = acme.consultant.get(acme.path("/support-ticket"));

        assertThat(ticket.json().at("/needed").asBoolean()).isTrue();
        assertThat(ticket.at("/subject")).contains("acme.coupahost.com");
        assertThat(ticket.at("/body"))
                .contains("`api/requisitions`: HTTP status 403 at 20")
                .contains("- `api/requisition-lines/metadata`");
        assertThat(acme.shown().json().at("/requisitions/available").asBoolean())
                .isFalse();
        assertThat(acme.shown().at("/health")).isEqualTo("DEGRADED");
    }

    @Test
    void aCheckOnDemandFindsWhatCoupaHasSwitchedOn() {
        var acme = Acme.enabled();
        COUPA.servesNoRequisitions(acme.connectionId());
        acme.gives("s3cr3t-of-coupa");
        COUPA.servesRequisitions(acme.connectionId());

        var answer = acme.operator.post(acme.path("/endpoint-checks"), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/requisitions/available").asBoolean()).isTrue();
        assertThat(acme.owner
                        .get(acme.path("/support-ticket"))
                        .json()
                        .at("/needed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aCheckThatComesToNothingSaysToTryAgain() {
        var acme = Acme.connected();
        COUPA.hangs(acme.connectionId());

        var answer = acme.operator.post(acme.path("/endpoint-checks"), "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("coupa-unavailable");
    }

    @Test
    void nothingCanBeCheckedBeforeTheConnectionIsMade() {
        var acme = Acme.begun();

        assertThat(acme.owner.post(acme.path("/endpoint-checks"), "").problem()).isEqualTo("step-not-open");
        assertThat(acme.owner.get(acme.path("/support-ticket")).at("/body")).contains("not tried yet");
    }
}
