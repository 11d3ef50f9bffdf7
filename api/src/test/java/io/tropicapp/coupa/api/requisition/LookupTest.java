package io.tropicapp.coupa.api.requisition;

import static io.tropicapp.coupa.api.TestWorld.API;
import static io.tropicapp.coupa.api.TestWorld.LOOKUPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LookupTest {

    private final Acme acme = Acme.connected();

    @ParameterizedTest
    @ValueSource(strings = {"commodities", "currencies", "departments", "addresses", "units-of-measure"})
    void whatAFormOffersIsReadFromCoupaOnceAndKept(String kind) {
        var first = get(kind);
        var second = get(kind);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/items/0/locationCode")).isNotEmpty();
        assertThat(first.at("/readAt")).isNotEmpty();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(LOOKUPS.readsOf(acme.connectionId())).isEqualTo(1);
    }

    @Test
    void accountsAreSearchedAndNotListed() {
        assertThat(get("accounts?q=I").at("/errors/0/field")).isEqualTo("q");
        assertThat(get("accounts?q=IN").at("/items/0/locationCode")).isEqualTo("IN of ACCOUNTS");
        assertThat(get("accounts?q=US").at("/items/0/locationCode")).isEqualTo("US of ACCOUNTS");
    }

    @Test
    void whatIsTooOldIsReadAgain() {
        get("currencies");
        age();

        assertThat(get("currencies").json().has("stale")).isFalse();
        assertThat(LOOKUPS.readsOf(acme.connectionId())).isEqualTo(2);
    }

    @Test
    void anOlderCopyIsShownAsStaleWhereCoupaCannotBeRead() {
        get("currencies");
        age();
        LOOKUPS.areAwayFor(acme.connectionId());

        var stale = get("currencies");

        assertThat(stale.status()).isEqualTo(200);
        assertThat(stale.json().at("/stale").asBoolean()).isTrue();
        assertThat(stale.at("/note")).isEqualTo("Coupa says no.");
        assertThat(stale.at("/items/0/locationCode")).isEqualTo(" of CURRENCIES");
    }

    @Test
    void withoutACopyTheReasonIsTold() {
        LOOKUPS.areAwayFor(acme.connectionId());

        var answer = get("currencies");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.problem()).isEqualTo("lookup-not-read");
        assertThat(answer.at("/detail")).isEqualTo("Coupa says no.");
    }

    @Test
    void thereIsNothingToLookUpBeforeCoupaIsConnected() {
        var begun = Acme.begun();

        assertThat(begun.owner
                        .get(begun.path("/requisition-lookups/currencies"))
                        .problem())
                .isEqualTo("step-not-open");
        assertThat(get("punchouts").status()).isEqualTo(404);
    }

    private Answer get(String what) {
        return acme.owner.get(acme.path("/requisition-lookups/" + what));
    }

    private void age() {
        API.the(JdbcClient.class)
                .sql(
                        "update requisition_lookup set read_at = read_at - interval '16 minutes' where connection_id = :id")
                .param("id", acme.id)
                .update();
    }
}
