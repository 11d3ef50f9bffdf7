package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequisitionWritesTest {

    private static final String DRAFT = "{\"id\":7,\"status\":\"draft\",\"total\":\"10.0\"}";
    private static final String PENDING = "{\"id\":7,\"status\":\"pending_approval\"}";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void aDraftIsMadeAndAnsweredAsCoupaHasIt() {
        coupa.answers("/api/requisitions", status(201, DRAFT));

        var made = writes().create(RequisitionBody.unchanged());

        assertThat(made.id()).isEqualTo(7);
        assertThat(made.status()).contains("draft");
        assertThat(coupa.received("/api/requisitions")).containsExactly("POST {}");
    }

    @Test
    void aRequisitionIsMadeAndSubmittedAtOnce() {
        coupa.answers("/api/requisitions/submit_for_approval", status(201, PENDING));

        assertThat(writes().createAndSubmit(RequisitionBody.unchanged()).status())
                .contains("pending_approval");
        assertThat(coupa.received("/api/requisitions/submit_for_approval")).containsExactly("POST {}");
    }

    @Test
    void aRequisitionIsChanged() {
        coupa.answers("/api/requisitions/7", json(DRAFT));

        assertThat(writes().update(7, RequisitionBody.unchanged()).status()).contains("draft");
        assertThat(coupa.received("/api/requisitions/7")).containsExactly("PUT {}");
    }

    @Test
    void aRequisitionIsSubmittedAsItIs() {
        coupa.answers("/api/requisitions/7/update_and_submit_for_approval", json(PENDING));

        assertThat(writes().updateAndSubmit(7, RequisitionBody.unchanged()).status())
                .contains("pending_approval");
        assertThat(coupa.received("/api/requisitions/7/update_and_submit_for_approval"))
                .containsExactly("PUT {}");
    }

    @Test
    void writesSayTheirTypeAndAskForWhatIsKept() {
        coupa.answers("/api/requisitions", status(201, DRAFT));

        writes().create(RequisitionBody.unchanged());

        var request = coupa.requests.getLast();
        assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-1");
        assertThat(request.getUrl().queryParameter("fields"))
                .startsWith("[\"id\",\"req_title\",\"status\",")
                .contains("{\"requisition_lines\":[\"id\",\"line_num\",")
                .contains("{\"custom_fields\":{}}")
                .doesNotContain("\"title\"");
    }

    @Test
    void anAnswerWithNoMoreThanAnIdIsReadAgain() {
        coupa.answers("/api/requisitions", status(201, "{\"id\":7}")).answers("/api/requisitions/7", json(PENDING));

        assertThat(writes().create(RequisitionBody.unchanged()).status()).contains("pending_approval");
        assertThat(coupa.received("/api/requisitions/7")).containsExactly("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "null", "{\"id\":7}", "{\"status\":\"draft\"}", "{\"id\":7,\"status\":\"\"}"})
    void aChangeWhoseAnswerSaysTooLittleIsReadAgain(String answer) {
        coupa.answers("/api/requisitions/7", json(answer), json(DRAFT));

        assertThat(writes().update(7, RequisitionBody.unchanged()).total()).isPresent();
        assertThat(coupa.received("/api/requisitions/7")).containsExactly("PUT {}", "GET");
    }

    @Test
    void theAnswerMayBeFullAndInAnySpelling() {
        coupa.answers("/api/requisitions", status(201, """
            {"id":"7","req_title":"Chairs","status":"pending_buyer_action","requisition_lines":[{"id":1,"line_num":1}],
             "unknown":{"x":1}}\
            """));

        var made = writes().create(RequisitionBody.unchanged());

        assertThat(made.title()).contains("Chairs");
        assertThat(made.lines()).hasSize(1);
    }

    @Test
    void anotherRequisitionThanTheOneThatWasChangedIsUnreadable() {
        coupa.answers("/api/requisitions/7", json("{\"id\":8,\"status\":\"draft\"}"));

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(() -> writes().update(7, RequisitionBody.unchanged()))
                .satisfies(e -> assertThat(e.outcomeUnclear()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void coupasOwnSentencesComeWithARefusal(int status) {
        coupa.answers("/api/requisitions/submit_for_approval", status(status, """
            {"errors":{"requisition_header":["Requester is inactive","Department can't be blank","Requester is inactive"],
             "warnings":["Over budget"]}}\
            """));

        assertThatExceptionOfType(CoupaException.Rejected.class)
                .isThrownBy(() -> writes().createAndSubmit(RequisitionBody.unchanged()))
                .satisfies(e ->
                        assertThat(e.reasons()).containsExactly("Requester is inactive", "Department can't be blank"));
    }

    @Test
    void aRefusalThatIsAWebPageHasNoSentences() {
        coupa.answers("/api/requisitions", status(400, "<html><body>Bad Request</body></html>"));

        assertThatExceptionOfType(CoupaException.Rejected.class)
                .isThrownBy(() -> writes().create(RequisitionBody.unchanged()))
                .withMessageContaining("no reason given")
                .satisfies(e -> assertThat(e.reasons()).isEmpty());
    }

    @Test
    void whatIsNotThereCannotBeChangedOrDeleted() {
        coupa.answers("/api/requisitions/7", status(404, "<html>"), status(404, "<html>"));

        assertThatExceptionOfType(CoupaException.RecordNotFound.class)
                .isThrownBy(() -> writes().update(7, RequisitionBody.unchanged()));
        assertThatExceptionOfType(CoupaException.RecordNotFound.class).isThrownBy(() -> writes().deleteDraft(7));
    }

    @Test
    void requisitionsThatAreSwitchedOffAreNoMissingRecord() {
        coupa.answers("/api/requisitions", status(404, "<html>"), status(403, "{}"));

        for (var words : List.of("does not have this endpoint", "does not let this client change it")) {
            assertThatExceptionOfType(CoupaException.EndpointUnavailable.class)
                    .isThrownBy(() -> writes().create(RequisitionBody.unchanged()))
                    .withMessageContaining(words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":7}"})
    void aDraftIsDeletedWhateverIsSaidOfIt(String answer) {
        coupa.answers("/api/requisitions/7", json(answer));

        writes().deleteDraft(7);

        assertThat(coupa.received("/api/requisitions/7")).containsExactly("DELETE");
    }

    @Test
    void aLineIsTakenOut() {
        coupa.answers("/api/requisition_lines/70", json(""), status(404, "<html>"), status(405, ""));

        writes().deleteLine(70);

        assertThat(coupa.received("/api/requisition_lines/70")).containsExactly("DELETE");
        assertThatExceptionOfType(CoupaException.RecordNotFound.class).isThrownBy(() -> writes().deleteLine(70));
        assertThatExceptionOfType(CoupaException.EndpointUnavailable.class).isThrownBy(() -> writes().deleteLine(70));
    }

    @Test
    void aDeletionThatIsAnsweredWithAWebPageIsUnclear() {
        coupa.answers("/api/requisitions/7", json("<html>Log in</html>"));

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(() -> writes().deleteDraft(7))
                .satisfies(e -> assertThat(e.outcomeUnclear()).isTrue());
    }

    @Test
    void textsAndLinksAreAttachedAsFormsForTheCustomersOwnPeople() {
        var attachments = "/api/requisitions/7/attachments";
        coupa.answers(attachments, status(201, "{\"id\":1}"), status(201, ""));

        writes().attachText(7, "Approved by Ada ✓");
        writes().attachUrl(7, "https://files.example.test/quote.pdf");

        assertThat(coupa.requests.getLast().getHeaders().values("Content-Type"))
                .singleElement()
                .asString()
                .startsWith("multipart/form-data; boundary=");
        assertThat(coupa.received(attachments))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("POST --")
                                .containsPattern("name=\"attachment\\[type]\"[^-]*\r\n\r\ntext\r\n")
                                .containsPattern("name=\"attachment\\[intent]\"[^-]*\r\n\r\nInternal\r\n")
                                .containsPattern("name=\"attachment\\[text]\"[^-]*\r\n\r\nApproved by Ada ✓\r\n"),
                        url -> assertThat(url)
                                .containsPattern("name=\"attachment\\[type]\"[^-]*\r\n\r\nurl\r\n")
                                .contains("https://files.example.test/quote.pdf"));
    }

    @Test
    void whatIsAttachedCanBeSeen() {
        coupa.answers("/api/requisitions/7/attachments", json("""
            [{"id":1,"type":"text","text":"Approved"},{"id":2,"type":"url","url":"https://x.test","intent":"Internal"}]\
            """));

        assertThat(writes().attachments(7).page(Query.all()).rows())
                .extracting(attachment -> attachment.text().or(attachment::url).orElseThrow())
                .containsExactly("Approved", "https://x.test");
    }

    private RequisitionWrites writes() {
        return coupa.client().requisitionWrites();
    }
}
