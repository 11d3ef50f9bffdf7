package io.tropicapp.coupa.api.requisition;

import static io.tropicapp.coupa.api.requisition.Purchasing.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Needs no connection that is live: a body is read first. */
class WrongRequestTest {

    private static final Purchasing SHOP = Purchasing.stocked(Acme.begun());

    @Test
    void allComplaintsComeAtOnceEachWithItsField() {
        var answer = SHOP.asks("""
                {'tropicRequestId': 'a b', 'title': 7, 'currency': 'dollars', 'needByDate': 'soon', 'submit': 'yes', 'holdiays': 1,
                 'department': 3, 'requester': {}, 'customFields': {'note': 'a\\u0000b'},
                 'lines': [{'description': 'x', 'quantity': 0, 'unitPrice': 'NaN'}, {'amount': -1, 'account': {}}],
                 'attachments': [{'url': 'ftp://x'}, {}]}
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "tropicRequestId",
                        "requester",
                        "title",
                        "needByDate",
                        "department",
                        "currency",
                        "lines[0].quantity",
                        "lines[0].unitPrice",
                        "lines[1].description",
                        "lines[1].amount",
                        "lines[1].account",
                        "customFields.note",
                        "attachments[0].url",
                        "attachments[1]",
                        "submit",
                        "holdiays");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    'quantity': 2, 'unitPrice': '5', 'amount': '5' | lines[0].amount
                    'unitPrice': '5'                               | lines[0].quantity
                    'quantity': 2                                  | lines[0].unitPrice
                    'quantity': 2, 'amount': '5'                   | lines[0].quantity
                    'amount': '1e400'                              | lines[0].amount
                    'amount': 1e400                                | lines[0].amount
                    'amount': '0.0000001'                          | lines[0].amount
                    'amount': '5', 'contract': 'C-1'               | lines[0].contract
                    'amount': '5', 'contract': {'coupaId': 0}      | lines[0].contract.coupaId
                    'amount': '5', 'account': {'segments': {'a': 'b'}} | lines[0].account.segments.a
                    """, quoteCharacter = '"')
    void aLineHasAQuantityAtAPriceOrAnAmountAndKnownReferences(String line, String field) {
        var answer = SHOP.asks(body("REQ-1", "Bulbs").replace("'quantity': 2, 'unitPrice': '1200.50'", line));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly(field);
    }

    @Test
    void aRequestHasLines() {
        assertThat(fields(SHOP.asks(body("REQ-1", "Bulbs").replaceAll("'lines': .*", "'lines': []}"))))
                .containsExactly("lines");
    }

    @Test
    void coupasLengthsAreKept() {
        var answer = SHOP.asks(body("REQ-1", "x".repeat(51)).replace("Bulbs", "x".repeat(256)));

        assertThat(fields(answer)).containsExactly("title", "lines[0].description");
        assertThat(answer.at("/errors/0/message")).isEqualTo("must be 50 characters at most");
    }

    @Test
    void aJustificationThatCarriesTheIdLeavesRoomForIt() {
        var acme = Acme.begun();
        var shop = Purchasing.stocked(acme);
        var body =
                body("REQ-1", "Bulbs").replace("'title'", "'justification': '%s', 'title'".formatted("x".repeat(1900)));
        assertThat(shop.asks(body).status()).isEqualTo(409);

        acme.owner.put(acme.path("/requisition-settings"), "{'recognizeBy': 'JUSTIFICATION'}");

        assertThat(fields(shop.asks(body))).containsExactly("justification");
    }

    private static List<String> fields(Answer answer) {
        return answer.json().at("/errors").findValuesAsString("field");
    }
}
