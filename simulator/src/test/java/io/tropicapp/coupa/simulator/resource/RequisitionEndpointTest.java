package io.tropicapp.coupa.simulator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.requisition.Wish;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RequisitionEndpointTest {

    private static Simulator simulator;
    private static Caller caller;
    private static Wish wish;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
        wish = new Wish(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void clear() {
        simulator.requisitions().all().forEach(it -> simulator.requisitions().delete(id(it)));
    }

    @Test
    void whatIsPostedIsADraftOfTheApiUsers() {
        var answer = caller.post("/api/requisitions", wish.of("100.00").toString());

        JsonNode draft = Caller.read(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(draft.path("status").asString()).isEqualTo("draft");
        assertThat(draft.path("total").asString()).isEqualTo("100.00");
        assertThat(draft.path("created-by").path("id"))
                .isEqualTo(simulator.snapshot().users().get(2).path("id"));
        assertThat(draft.path("requested-by").path("id"))
                .isEqualTo(wish.requester().path("id"));
        assertThat(draft.path("ship-to-address").path("id"))
                .isEqualTo(wish.requester().path("default-address").path("id"));
        assertThat(caller.json("/api/requisitions/" + id(draft))).isEqualTo(draft);
        assertThat(caller.json("/api/requisition-lines/"
                        + id(draft.path("requisition-lines").path(0))))
                .isEqualTo(draft.path("requisition-lines").path(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requisitions/submit_for_approval", "/api/requisitions/new/submit_for_approval"})
    void aRequisitionIsCreatedAndSubmittedAtOnce(String path) {
        var answer = caller.post(path, wish.of("100.00").toString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Caller.read(answer).path("status").asString()).isEqualTo("pending_approval");
        assertThat(Caller.read(answer).path("submitted-at").isString()).isTrue();
    }

    @Test
    void namesAreTakenInEitherSpelling() {
        String body =
                wish.of("100.00").toString().replace("req-title", "req_title").replace("unit-price", "unit_price");

        JsonNode draft = Caller.read(caller.post("/api/requisitions", body));

        assertThat(draft.path("req-title").asString()).isEqualTo("Microscopes");
        assertThat(draft.path("total").asString()).isEqualTo("100.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void theRequesterIsNamedByLoginOrEmailUnderEitherName(String key) {
        var body = wish.of("100.00");
        body.remove("requested-by");
        body.putObject("requester").set(key, wish.requester().path(key));

        JsonNode draft = Caller.read(caller.post("/api/requisitions", body.toString()));

        assertThat(draft.path("requested-by").path("id"))
                .isEqualTo(wish.requester().path("id"));
    }

    @Test
    void anUpdateChangesWhatItNamesAndAppendsLinesWithoutAnId() {
        JsonNode draft = wish.drafted(wish.of("100.00"));
        long line = id(draft.path("requisition-lines").path(0));
        String body = "{\"justification\":\"Better\",\"requisition-lines\":[{\"id\":%d,\"unit-price\":\"60\"},%s]}"
                .formatted(line, wish.line("5.50", 0));

        JsonNode updated = Caller.read(caller.put("/api/requisitions/" + id(draft), body));

        assertThat(updated.path("justification").asString()).isEqualTo("Better");
        assertThat(updated.path("req-title").asString()).isEqualTo("Microscopes");
        assertThat(updated.path("requisition-lines").size()).isEqualTo(2);
        assertThat(updated.path("requisition-lines").path(0).path("id").asLong())
                .isEqualTo(line);
        assertThat(updated.path("total").asString()).isEqualTo("65.50");
    }

    @Test
    void aDraftIsSubmittedWithoutABody() {
        JsonNode draft = wish.drafted(wish.of("100.00"));

        var answer = Caller.send(caller.request("/api/requisitions/" + id(draft) + "/update_and_submit_for_approval")
                .header("Accept", "application/json")
                .PUT(BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.read(answer).path("status").asString()).isEqualTo("pending_approval");
    }

    @Test
    void aDraftIsSavedForLater() {
        JsonNode draft = wish.drafted(wish.of("100.00"));

        var answer = caller.put("/api/requisitions/" + id(draft) + "/save_for_later", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.read(answer).path("status").asString()).isEqualTo("draft");
    }

    @Test
    void whatABuyerHasIsStillEditedAndSavedForLater() {
        var body = wish.of("100.00");
        Wish.line(body).remove("supplier");
        String path = "/api/requisitions/" + id(wish.submitted(body));

        JsonNode edited = Caller.read(caller.put(path, "{\"justification\":\"Better\"}"));

        assertThat(edited.path("status").asString()).isEqualTo("pending_buyer_action");
        assertThat(edited.path("justification").asString()).isEqualTo("Better");
        assertThat(Caller.read(caller.put(path + "/save_for_later", ""))
                        .path("status")
                        .asString())
                .isEqualTo("draft");
    }

    @Test
    void theSameBodyTwiceIsTwoRequisitions() {
        var body = wish.of("100.00");
        body.putObject("custom-fields").put("tropic-request-id", "twice");

        IntStream.range(0, 10).parallel().forEach(ignored -> wish.drafted(body));

        assertThat(simulator.requisitions().havingCustomField("tropic_request_id", "twice"))
                .hasSize(10);
        assertThat(caller.ids("/api/requisition_lines")).hasSize(10);
    }

    @Test
    void draftsAloneAreDeleted() {
        JsonNode draft = wish.drafted(wish.of("100.00"));
        long submitted = wish.submittedId("100.00");

        assertThat(caller.delete("/api/requisitions/" + id(draft)).statusCode()).isEqualTo(200);
        assertThat(caller.get("/api/requisitions/" + id(draft)).statusCode()).isEqualTo(404);
        assertThat(caller.ids("/api/approvals", "approvable-id=" + id(draft))).isEmpty();
        assertThat(caller.delete("/api/requisitions/" + submitted).statusCode()).isEqualTo(400);
        assertThat(simulator.requisitions().count()).isOne();
    }

    @Test
    void aLineIsTakenAwayAndThoseAfterItMoveUp() {
        var body = wish.of("100.00");
        Wish.lines(body).add(wish.line("7.00", 0));
        JsonNode draft = wish.drafted(body);
        JsonNode lines = draft.path("requisition-lines");

        assertThat(caller.delete("/api/requisition_lines/" + id(lines.path(0))).statusCode())
                .isEqualTo(200);

        JsonNode left = caller.json("/api/requisitions/" + id(draft));
        assertThat(left.path("requisition-lines").path(0).path("line-num").asInt())
                .isEqualTo(1);
        assertThat(left.path("total").asString()).isEqualTo("7.00");
        assertThat(caller.ids("/api/requisition_lines")).containsExactly(id(lines.path(1)));
        assertThat(caller.delete("/api/requisition_lines/" + id(lines.path(1))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void thereIsNoWithdrawing() {
        long id = wish.submittedId("100.00");

        assertThat(caller.put("/api/requisitions/" + id + "/withdraw", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWritesAnswerIsShapedLikeAnyOther() {
        String body = wish.of("100.00").toString();

        var some = caller.post(
                "/api/requisitions?" + Caller.encoded("fields=[\"id\",{\"requested_by\":[\"login\"]}]"), body);
        var limited = caller.post("/api/requisitions?return_object=limited", body);
        var none = caller.post("/api/requisitions?return_object=none", body);

        assertThat(Caller.read(some).propertyNames()).containsExactly("id", "requested-by");
        assertThat(Caller.read(limited).propertyNames()).containsExactly("id");
        assertThat(none.body()).isEmpty();
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(simulator.requisitions().count()).isEqualTo(3);
    }

    @Test
    void aShapeThatIsNotUnderstoodLeavesNoTrace() {
        var answer = caller.post(
                "/api/requisitions?fields=unicorns", wish.of("100.00").toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(simulator.requisitions().count()).isZero();
    }

    @Test
    void writingTakesTheScopeForIt() {
        Caller reader = Caller.of(simulator, "core.requisition.read core.approval.read");
        long id = wish.submittedId("10.00");
        long approval = id(simulator.requisitions().openApprovals(id).getFirst());

        var created = reader.post("/api/requisitions", "{}");
        var approved = reader.put("/api/approvals/" + approval + "/approve", "");

        assertThat(created.statusCode()).isEqualTo(403);
        assertThat(created.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("core.requisition.write");
        assertThat(approved.statusCode()).isEqualTo(403);
        assertThat(approved.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("core.approval.write");
    }

    @Test
    void bodiesAreJson() {
        var xml = Caller.send(caller.request("/api/requisitions")
                .header("Accept", "application/json")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<requisition-header/>"))
                .build());

        assertThat(xml.statusCode()).isEqualTo(415);
        assertThat(caller.post("/api/requisitions", "{\"req-title\":").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer-note[contains]=TRQ-",
                "justification[contains]=blind",
                "custom-fields[tropic-request-id]=abc",
                "custom-fields[tropic_request_id]=abc",
                "external-po-reference=PO-9",
                "status[in]=draft,cart",
                "created-at[gt_or_eq]=2020-01-01T00:00:00Z",
                "department[name]=Calibration Lab",
                "requisition_lines[source-part-num]=part-1"
            })
    void aRequisitionIsFoundByWhatIdentifiesIt(String filter) {
        var body = wish.of("100.00").put("external-po-reference", "PO-9");
        body.putObject("custom-fields").put("tropic-request-id", "abc");
        Wish.line(body).put("source-part-num", "part-1");
        JsonNode draft = wish.drafted(body);
        var other = wish.of("1.00").put("buyer-note", "other").put("justification", "other");
        other.putObject("department").put("name", "IT");
        wish.submitted(other);

        assertThat(caller.ids("/api/requisitions", filter)).contains(id(draft));
        assertThat(caller.ids("/api/requisitions", filter)).hasSize(filter.startsWith("created-at") ? 2 : 1);
    }

    @Test
    void requisitionsAreFoundByThePeopleAndIdsInThem() {
        long one = wish.submittedId("10.00");
        long other = wish.submittedId("20.00");
        JsonNode api = simulator.snapshot().users().get(2);

        assertThat(caller.ids("/api/requisitions", "id[in]=" + one + "," + other))
                .containsExactly(one, other);
        assertThat(caller.ids("/api/requisitions", "requested-by[id]=" + id(wish.requester())))
                .hasSize(2);
        assertThat(caller.ids(
                        "/api/requisitions",
                        "created-by[login]=" + api.path("login").asString()))
                .hasSize(2);
        assertThat(caller.ids("/api/approvals", "approvable-id[in]=" + one + "," + other))
                .hasSize(2);
        assertThat(caller.ids("/api/purchase_orders", "requisition-header[id][in]=" + one + "," + other))
                .isEmpty();
    }

    @Test
    void inXmlTheyAreNamedAfterTheirModels() {
        wish.submittedId("10.00");

        assertThat(caller.xml("/api/requisitions", "limit=1").body())
                .contains("<requisition-headers type=\"array\"><requisition-header>")
                .contains("<current-approval><id type=\"integer\">");
        assertThat(caller.xml("/api/addresses", "limit=1").body()).contains("<addresses type=\"array\"><address>");
    }

    @Test
    void theApiDecidesApprovalsUnderItsOwnName() {
        long id = wish.submittedId("10.00");
        JsonNode approval = simulator.requisitions().openApprovals(id).getFirst();

        var answer = caller.put("/api/approvals/" + id(approval) + "/approve?reason=By%20Integration", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.read(answer).path("note").asString()).isEqualTo("By Integration");
        assertThat(Caller.read(answer).path("approved-by").path("id"))
                .isEqualTo(simulator.snapshot().users().get(2).path("id"));
        assertThat(caller.put("/api/approvals/" + id(approval) + "/reject?reason=x", "")
                        .statusCode())
                .isEqualTo(400);
    }

    private static long id(JsonNode record) {
        return record.path("id").asLong();
    }
}
