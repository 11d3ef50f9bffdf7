package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.PlayedCoupa.json;
import static io.tropicapp.coupa.activities.PlayedCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.PlayedCoupa;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaClients;
import io.tropicapp.coupa.client.CoupaCredentials;
import io.tropicapp.coupa.client.CoupaHosts;
import io.tropicapp.coupa.client.CoupaInstance;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.CoupaScopes;
import io.tropicapp.coupa.client.CoupaTimeouts;
import io.tropicapp.coupa.client.InMemoryRequestBudget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** What a Coupa's answers allow to conclude. */
class SearchTest {

    private static final String INDEX = "/api/requisitions";
    private static final String NONE = "[]";
    private static final String OURS = "{'id': 7, 'status': 'draft', 'buyer-note': 'Hi. [Tropic request R-1]'}";
    private static final String ANOTHER = "{'id': 8, 'status': 'draft', 'buyer-note': null}";
    private static final String UNSEEN = "{'id': 9, 'status': 'draft'}";
    private static final String UNREADABLE = "{'id': 10, 'buyer-note': 'x', 'created-at': 'never'}";

    private final PlayedCoupa coupa = Ground.coupa();

    @Test
    void theFirstThatCarriesTheMarkIsOurs() {
        answers("[%s, %s, %s]".formatted(OURS, ANOTHER, OURS.replace("7", "11")));

        assertThat(found()).contains(7L);
    }

    @Test
    void whereAllRowsShowThatTheyAreOthersThereIsNone() {
        answers("[%s]".formatted(ANOTHER));
        assertThat(found()).isEmpty();

        answers(NONE);
        assertThat(found()).isEmpty();
        assertThat(coupa.asked(INDEX)).hasSize(2);
    }

    @Test
    void whatDoesNotShowItsMarkIsOursWhereTheConditionIsHeeded() {
        answers("[%s]".formatted(UNSEEN), NONE);

        assertThat(found()).contains(9L);
    }

    @Test
    void whereTheConditionIsNotHeededNothingIsConcluded() {
        answers("[%s]".formatted(UNSEEN), "[%s]".formatted(UNSEEN));

        isUnrecognisable("does not show the field");
    }

    @Test
    void ofSeveralThatDoNotShowTheirMarksNothingIsConcluded() {
        answers("[%s, %s]".formatted(UNSEEN, UNSEEN.replace("9", "12")), NONE);

        isUnrecognisable("does not show the field");
    }

    @Test
    void aRowThatCannotBeReadMayBeOurs() {
        answers("[%s]".formatted(UNREADABLE), NONE);

        isUnrecognisable("cannot be read");
    }

    @Test
    void aConditionThatCoupaRefusesConcludesNothing() {
        coupa.always(INDEX, status(400));

        isUnrecognisable("status 400");
    }

    @Test
    void anOldCustomFieldStandsAmongCoupasOwnAttributes() {
        answers("[{'id': 7, 'status': 'draft', 'tropic_id': 'R-1'}]");

        assertThat(found(new Mark.InCustomField("tropic-id", "R-1"))).contains(7L);
    }

    private void answers(String... lists) {
        coupa.first(
                INDEX,
                List.of(lists).stream()
                        .map(list -> json(list.replace('\'', '"')))
                        .toArray(MockResponse[]::new));
    }

    private Optional<Long> found() {
        return found(new Mark.InText("buyer-note", "R-1"));
    }

    private Optional<Long> found(Mark mark) {
        return Search.find(client(coupa), mark, Ground.now()).map(CoupaRequisition::id);
    }

    private void isUnrecognisable(String why) {
        assertThatExceptionOfType(Search.Unrecognisable.class)
                .isThrownBy(this::found)
                .withMessageContaining(why);
    }

    static CoupaClient client(PlayedCoupa coupa) {
        var hosts = CoupaHosts.COUPA.withExtraOrigins(List.of(coupa.url()));
        return new CoupaClients(CoupaTimeouts.DEFAULTS)
                .client(
                        CoupaInstance.parse(coupa.url(), hosts),
                        new CoupaCredentials("client", "secret"),
                        Set.of(CoupaScopes.USER_READ),
                        new InMemoryRequestBudget());
    }
}
