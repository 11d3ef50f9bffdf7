package io.tropicapp.coupa.api.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.Http;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final String NOW = "{'instanceUrl': 'https://acme-live.coupahost.com', 'when': 'NOW'}";
    private static final String ON_THE_DAY =
            "{'instanceUrl': 'https://acme-live.coupahost.com', 'when': 'ON_GO_LIVE_DATE', 'goLiveDate': '2030-03-01'}";

    private final Acme acme = Acme.live();

    @Test
    void aSandboxPromotedNowShowsItsProductionConnectionInWhichNothingIsChosenAgain() {
        var answer = promotes(acme.consultant, NOW);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/promotion/status")).isEqualTo("DONE");
        assertThat(answer.at("/stage")).isEqualTo("LIVE");
        var production = production(answer);
        assertThat(production.at("/environment")).isEqualTo("PRODUCTION");
        assertThat(production.at("/stage")).isEqualTo("API_ENABLEMENT");
        assertThat(production.at("/contacts/0/name")).isEqualTo("Ana");
        assertThat(production.at("/supplierDefaults/instructions")).isEqualTo("Ask for a W-9.");
        assertThat(production.at("/userSync/invitations/when")).isEqualTo("AFTER_REVIEW");
        assertThat(production.json().at("/steps").findValuesAsString("status"))
                .containsExactly("DONE", "OPEN", "OPEN", "PENDING", "DONE", "DONE", "PENDING", "PENDING");
        assertThat(production.json().at("/promotion").isNull()).isTrue();
    }

    @Test
    void theSameRequestAgainIsAnsweredTheSameAndAnotherOneIsRefused() {
        var first = promotes(acme.owner, NOW);

        assertThat(promotes(acme.owner, NOW).at("/promotion/connectionId"))
                .isEqualTo(first.at("/promotion/connectionId"));
        var other = promotes(acme.owner, NOW.replace("acme-live", "acme-two"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("already-promoted");
        assertThat(other.at("/connectionId")).isEqualTo(first.at("/promotion/connectionId"));
        assertThat(promotes(acme.owner, NOW.replace("'NOW'", "'NOW', 'goLiveDate': '2031-01-01'"))
                        .problem())
                .isEqualTo("already-promoted");
        assertThat(acme.owner.delete(acme.path("/promote")).problem()).isEqualTo("already-promoted");
    }

    @Test
    void whatWasDisconnectedDoesNotKeepTheSandboxFromBeingPromotedAgain() {
        var first = promotes(acme.owner, NOW).at("/promotion/connectionId");
        assertThat(acme.owner
                        .delete("/v1/connections/%s?data=KEEP".formatted(first))
                        .status())
                .isEqualTo(202);

        var again = promotes(acme.owner, NOW);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/promotion/status")).isEqualTo("DONE");
        assertThat(again.at("/promotion/connectionId")).isNotEqualTo(first);
        assertThat(promotes(acme.owner, NOW).at("/promotion/connectionId"))
                .isEqualTo(again.at("/promotion/connectionId"));
    }

    @Test
    void aPlanIsShownReplacedAndGivenUp() {
        var planned = promotes(acme.owner, ON_THE_DAY);
        assertThat(planned.at("/promotion/status")).isEqualTo("PLANNED");
        assertThat(planned.at("/promotion/at")).isEqualTo("2030-03-01T05:00:00Z");

        promotes(acme.owner, ON_THE_DAY.replace("03-01", "05-01"));
        assertThat(acme.shown().at("/promotion/goLiveDate")).isEqualTo("2030-05-01");

        assertThat(acme.owner.delete(acme.path("/promote")).status()).isEqualTo(200);
        assertThat(acme.shown().json().at("/promotion").isNull()).isTrue();
    }

    @Test
    void aProductionConnectionThatIsThereIsNamed() {
        var there = acme.backend.post(
                "/v1/connections",
                Acme.details(acme.organization)
                        .replace("SANDBOX", "PRODUCTION")
                        .replace("acme.coupahost.com", "acme-live.coupahost.com"));

        var answer = promotes(acme.owner, NOW);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("connection-exists");
        assertThat(answer.at("/connectionId")).isEqualTo(there.at("/id"));
        assertThat(acme.shown().json().at("/promotion").isNull()).isTrue();
        assertThat(acme.owner
                        .post("/v1/connections/%s/promote".formatted(there.at("/id")), NOW)
                        .problem())
                .isEqualTo("not-a-sandbox");
    }

    @Test
    void whatCannotBePromotedToIsRefused() {
        assertThat(promotes(acme.owner, NOW.replace("acme-live", "acme")).at("/errors/0/field"))
                .isEqualTo("instanceUrl");
        assertThat(promotes(acme.owner, NOW.replace("coupahost.com", "example.com"))
                        .problem())
                .isEqualTo("instance-not-allowed");
        assertThat(promotes(acme.owner, "{'when': 'NOW'}").at("/errors/0/field"))
                .isEqualTo("instanceUrl");
    }

    private Answer promotes(Http whom, String body) {
        return whom.post(acme.path("/promote"), body);
    }

    private Answer production(Answer answer) {
        var path = "/v1/connections/" + answer.at("/promotion/connectionId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !acme.owner.get(path).json().at("/steps").isEmpty());
        return acme.owner.get(path);
    }
}
