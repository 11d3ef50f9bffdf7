package io.tropicapp.coupa.api.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void settingsAreShownAndSetWithAnAuditEntry() {
        var acme = Acme.begun();
        assertThat(get(acme).at("/recognizeBy")).isEqualTo("BUYER_NOTE");

        var set = put(acme, "{'recognizeBy': 'CUSTOM_FIELD', 'customField': 'tropic-request', 'followEvery': 'PT15M'}");

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(get(acme).at("/customField")).isEqualTo("tropic-request");
        assertThat(get(acme).at("/followEvery")).isEqualTo("PT15M");
        assertThat(acme.owner.get(acme.path("/audit")).json().at("/items").findValuesAsString("action"))
                .contains("requisition.settings_changed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {}                                                     | recognizeBy
        {'recognizeBy': 'CUSTOM_FIELD'}                        | customField
        {'recognizeBy': 'BUYER_NOTE', 'customField': 'x'}      | customField
        {'recognizeBy': 'BUYER_NOTE', 'followEvery': 'PT4M'}   | followEvery
        {'recognizeBy': 'BUYER_NOTE', 'followEvery': 'PT61M'}  | followEvery
        {'recognizeBy': 'BUYER_NOTE', 'followEvery': 'often'}  | followEvery
        """)
    void whatCannotBeSetIsNamed(String body, String field) {
        var answer = put(Acme.begun(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void anotherWayCanBeChosenWhileOneIsBeingCreated() {
        var shop = Purchasing.live();
        var hold = TestWorld.REQUISITIONS.areHeld(shop.acme().connectionId());
        var id = shop.requested("Bulbs", "REQUESTED");

        var chosen = put(shop.acme(), "{'recognizeBy': 'JUSTIFICATION'}");
        hold.countDown();
        shop.awaitStatus(id, "PENDING_APPROVAL");

        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
    }

    private static Answer get(Acme acme) {
        return acme.operator.get(acme.path("/requisition-settings"));
    }

    private static Answer put(Acme acme, String body) {
        return acme.consultant.put(acme.path("/requisition-settings"), body);
    }
}
