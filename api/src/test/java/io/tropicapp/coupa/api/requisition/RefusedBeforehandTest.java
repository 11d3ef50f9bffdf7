package io.tropicapp.coupa.api.requisition;

import static io.tropicapp.coupa.api.requisition.Purchasing.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.PlayedCoupa;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedBeforehandTest {

    private static final Purchasing SHOP = Purchasing.live();

    private final String id = Purchasing.id();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'email': 'nobody@acme.example' | requester-not-found       | hourly sync
                    'coupaId': 99                  | requester-not-found       | hourly sync
                    'email': 'twin@acme.example'   | requester-ambiguous       | requester.coupaId
                    'coupaId': 2                   | requester-inactive        | activate
                    'email': 'CLEO@acme.example'   | requester-without-licence | a Tropic Portal user cannot submit
                    """)
    void aRequesterWhoCannotSubmitIsRefusedWithWhatToDo(String requester, String problem, String words) {
        var answer = SHOP.asks(body(id, "Bulbs").replace("'email': 'ana@ACME.example'", requester));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.at("/detail")).contains(words);
        assertThat(SHOP.shown(id).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"99, supplier-not-found, onboarded in Coupa first", "71, supplier-not-active, 'is ''draft'' in Coupa'"})
    void aSupplierThatCannotBeOrderedFromIsRefused(long supplier, String problem, String words) {
        var answer = SHOP.asks(body(id, "Bulbs").replace("'coupaId': 70", "'coupaId': " + supplier));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.at("/detail")).contains(words);
        assertThat(answer.at("/field")).isEqualTo("supplier");
    }

    @ParameterizedTest
    @CsvSource({"catalog", "punchout", "punchoutSite", "item"})
    void aLineThatNamesACatalogIsRefusedByDecision(String member) {
        var answer = SHOP.asks(
                body(id, "Bulbs").replace("'description'", "'%s': {'id': 1}, 'description'".formatted(member)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("catalogs-not-supported");
        assertThat(answer.at("/detail")).contains("Catalog punchouts are not supported, by decision");
        assertThat(answer.at("/errors/0/field")).isEqualTo("lines[0]." + member);
    }

    @Test
    void beforeUsersAreSyncedTheOpenStepIsNamed() {
        var answer = Purchasing.stocked(Acme.connected()).asks(body(id, "Bulbs"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("step-not-open");
        assertThat(answer.at("/detail")).contains("USER_SYNC");
    }

    @Test
    void whereCoupaServesNoRequisitionsThereIsATicketToSend() {
        var acme = Acme.enabled();
        TestWorld.COUPA.servesNoRequisitions(acme.connectionId());
        acme.gives(PlayedCoupa.RIGHT_SECRET);
        acme.goesLive();

        var answer = Purchasing.stocked(acme).asks(body(id, "Bulbs"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("requisitions-unavailable");
        assertThat(answer.at("/supportTicket")).isEqualTo(acme.path("/support-ticket"));
        assertThat(acme.owner.get(answer.at("/supportTicket")).status()).isEqualTo(200);
    }

    @Test
    void withoutValidCredentialsTheOwnerIsAskedForThem() {
        var shop = Purchasing.live();
        var onboarding = TestWorld.temporal()
                .newWorkflowStub(
                        Onboarding.class, Onboarding.workflowId(shop.acme().connectionId()));
        onboarding.credentialsRefused(onboarding.state().credential().orElseThrow(), "Coupa refuses them.");
        Awaitility.await().until(() -> shop.acme().shown().at("/health").equals("NEEDS_CREDENTIALS"));

        var answer = shop.asks(body(id, "Bulbs"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("needs-credentials");
    }
}
