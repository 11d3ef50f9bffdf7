package io.tropicapp.coupa.simulator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.requisition.Wish;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RefusedRequisitionTest {

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void whatCoupaRefusesIsRefusedInASentenceAndLeavesNoTrace(String sentence, Consumer<ObjectNode> spoiling) {
        ObjectNode body = wish.of("100.00");
        spoiling.accept(body);
        int before = simulator.requisitions().count();

        var answer = caller.post("/api/requisitions/submit_for_approval", body.toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sentences(answer)).containsExactly(sentence);
        assertThat(simulator.requisitions().count()).isEqualTo(before);
    }

    static Stream<Arguments> spoiled() {
        return Stream.concat(spoiledHeaders(), spoiledLines());
    }

    private static Stream<Arguments> spoiledHeaders() {
        return Stream.of(
                spoiledHeader("Requisition lines can't be blank", body -> body.remove("requisition-lines")),
                spoiledHeader("Requisition lines can't be blank", body -> body.putArray("requisition-lines")),
                spoiledHeader(
                        "Req title is too long (maximum is 50 characters)",
                        body -> body.put("req-title", "x".repeat(51))),
                spoiledHeader(
                        "Justification is too long (maximum is 2000 characters)",
                        body -> body.put("justification", "x".repeat(2_001))),
                spoiledHeader(
                        "External po reference is too long (maximum is 255 characters)",
                        body -> body.put("external-po-reference", "x".repeat(256))),
                spoiledHeader("Need by date is not a valid date", body -> body.put("need-by-date", "next Tuesday")),
                spoiledHeader(
                        "Requested by not found",
                        body -> body.putObject("requested-by").put("login", "nobody")),
                spoiledHeader(
                        "Requested by not found",
                        body -> ((ObjectNode) body.path("requested-by")).put("login", "not that of the id")),
                spoiledHeader(
                        "Department not found",
                        body -> body.putObject("department").put("name", "Alchemy")),
                spoiledHeader(
                        "Department is not active",
                        body -> body.putObject("department").put("name", "Quality")),
                spoiledHeader(
                        "Ship to address not found",
                        body -> body.putObject("ship-to-address").put("name", "Atlantis")),
                spoiledHeader(
                        "Ship to address is not active",
                        body -> body.putObject("ship-to-address").put("name", "Old Warehouse")),
                spoiledHeader(
                        "Currency not found", body -> body.putObject("currency").put("code", "XXX")),
                spoiledHeader("Currency is not a reference", body -> body.put("currency", "USD")),
                spoiledHeader("Unknown attribute 'urgency' for RequisitionHeader", body -> body.put("urgency", "high")),
                spoiledHeader("'status' cannot be set", body -> body.put("status", "approved")),
                spoiledHeader(
                        "'created-by' cannot be set",
                        body -> body.putObject("created-by").put("id", 1)),
                spoiledHeader(
                        "Unknown attribute 'title' in department",
                        body -> body.putObject("department").put("title", "IT")));
    }

    private static Stream<Arguments> spoiledLines() {
        return Stream.of(
                spoiledLine("Description can't be blank", line -> line.remove("description")),
                spoiledLine("Description can't be blank", line -> line.put("description", " ")),
                spoiledLine(
                        "Description is too long (maximum is 255 characters)",
                        line -> line.put("description", "x".repeat(256))),
                spoiledLine("Currency can't be blank", line -> line.remove("currency")),
                spoiledLine(
                        "Currency not found", line -> line.putObject("currency").put("code", "XXX")),
                spoiledLine(
                        "Quantity can't be blank",
                        line -> line.put("line-type", "RequisitionQuantityLine").remove("quantity")),
                spoiledLine(
                        "Quantity must be blank on an amount line",
                        line -> line.put("line-type", "RequisitionAmountLine")),
                spoiledLine("Line type is not included in the list", line -> line.put("line-type", "Goods")),
                spoiledLine("Unit price is not a number", line -> line.put("unit-price", "1,000.00")),
                spoiledLine("Unit price is not a number", line -> line.put("unit-price", "1e3")),
                spoiledLine("Quantity is not a number", line -> line.put("quantity", "many")),
                spoiledLine("Unit price must be greater than or equal to 0", line -> line.put("unit-price", "-1")),
                spoiledLine(
                        "Supplier not found", line -> line.putObject("supplier").put("name", "Nobody & Sons")),
                spoiledLine(
                        "Supplier not found",
                        line -> ((ObjectNode) line.path("supplier")).put("name", "not that of the id")),
                spoiledLine(
                        "Commodity not found",
                        line -> line.putObject("commodity").put("name", "Unicorns")),
                spoiledLine(
                        "Commodity is not active",
                        line -> line.putObject("commodity").put("name", "Fax Machines")),
                spoiledLine(
                        "Account not found", line -> line.putObject("account").put("code", "US10-999-6100")),
                spoiledLine(
                        "Account is not active",
                        line -> line.putObject("account").put("code", "US10-150-6600")),
                spoiledLine("Uom not found", line -> line.putObject("uom").put("code", "FURLONG")),
                spoiledLine(
                        "Payment term not found",
                        line -> line.putObject("payment-term").put("code", "Someday")),
                spoiledLine("Item not found", line -> line.putObject("item").put("id", 7)),
                spoiledLine(
                        "'punchout-site' cannot be set",
                        line -> line.putObject("punchout-site").put("id", 1)),
                spoiledLine("Unknown attribute '_delete' for RequisitionLine", line -> line.put("_delete", true)),
                spoiledLine("Unknown attribute 'colour' for RequisitionLine", line -> line.put("colour", "red")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "purchasing-user"})
    void theRequesterIsActiveAndLicensed(String flag) {
        JsonNode unfit = simulator.snapshot(Resource.USERS).stream()
                .filter(user -> !user.path(flag).asBoolean()
                        && user.path(flag.equals("active") ? "purchasing-user" : "active")
                                .asBoolean())
                .findFirst()
                .orElseThrow();
        ObjectNode body = wish.of("100.00");
        body.putObject("requester").set("id", unfit.path("id"));

        var answer = caller.post("/api/requisitions", body.toString());

        assertThat(sentences(answer))
                .containsExactly(
                        flag.equals("active") ? "Requested by is not active" : "Requested by is not a purchasing user");
    }

    @Test
    void theSupplierIsActive() {
        JsonNode inactive = simulator.snapshot(Resource.SUPPLIERS).stream()
                .filter(supplier -> supplier.path("status").asString().equals("inactive"))
                .findFirst()
                .orElseThrow();
        ObjectNode body = wish.of("100.00");
        Wish.line(body).putObject("supplier").set("id", inactive.path("id"));

        assertThat(sentences(caller.post("/api/requisitions", body.toString())))
                .containsExactly("Line 1: Supplier is not active");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        ObjectNode body = wish.of("x").put("req-title", "x".repeat(51));
        Wish.lines(body).add(wish.line("1.00", 0).put("colour", "red"));

        assertThat(sentences(caller.post("/api/requisitions", body.toString())))
                .containsExactly(
                        "Req title is too long (maximum is 50 characters)",
                        "Line 1: Unit price is not a number",
                        "Line 2: Unknown attribute 'colour' for RequisitionLine");
    }

    @Test
    void anAddressIsMissedOnlyWhenItIsSubmitted() {
        ObjectNode body = wish.of("100.00");
        body.putObject("requester")
                .set(
                        "id",
                        wish.user(user -> user.path("default-address").isNull()).path("id"));

        JsonNode draft = wish.drafted(body);
        var submitted = caller.put(
                "/api/requisitions/%d/update_and_submit_for_approval"
                        .formatted(draft.path("id").asLong()),
                "");

        assertThat(draft.path("ship-to-address").isNull()).isTrue();
        assertThat(sentences(submitted)).containsExactly("Ship to address can't be blank");
        assertThat(sentences(caller.post("/api/requisitions/submit_for_approval", body.toString())))
                .containsExactly("Ship to address can't be blank");
    }

    @Test
    void anExternalReferenceIsUnique() {
        ObjectNode body = wish.of("100.00").put("external-po-reference", "PO-UNIQUE");
        wish.drafted(body);

        assertThat(sentences(caller.post("/api/requisitions", body.toString())))
                .containsExactly("External po reference has already been taken");
    }

    @Test
    void aLineWithANumberThatIsTakenIsDroppedWithoutAWord() {
        ObjectNode body = wish.of("100.00");
        Wish.line(body).put("line-num", 1);
        Wish.lines(body).add(wish.line("7.00", 0).put("line-num", 1));

        JsonNode draft = wish.drafted(body);

        assertThat(draft.path("requisition-lines").size()).isOne();
        assertThat(draft.path("total").asString()).isEqualTo("100.00");
    }

    @Test
    void lineNumbersHaveNoGaps() {
        ObjectNode body = wish.of("100.00");
        Wish.lines(body).add(wish.line("7.00", 0).put("line-num", 3));

        assertThat(sentences(caller.post("/api/requisitions", body.toString())))
                .containsExactly("Line numbers must start at 1 and rise by 1");
    }

    @Test
    void anUpdateThatRefersToWhatIsNotThereLeavesWhatWasThere() {
        JsonNode draft = wish.drafted(wish.of("100.00"));

        var answer = caller.put(
                "/api/requisitions/" + draft.path("id").asLong(),
                "{\"department\":{\"name\":\"Alchemy\"},\"justification\":\"Changed\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Caller.read(answer).path("department")).isEqualTo(draft.path("department"));
        assertThat(Caller.read(answer).path("justification").asString()).isEqualTo("Changed");
    }

    @Test
    void anUpdateNamesLinesOfItsOwn() {
        JsonNode draft = wish.drafted(wish.of("100.00"));

        var answer =
                caller.put("/api/requisitions/" + draft.path("id").asLong(), "{\"requisition-lines\":[{\"id\":1}]}");

        assertThat(sentences(answer)).containsExactly("Line 1: Requisition line 1 not found");
    }

    @Test
    void whatIsOnItsWayIsNotEdited() {
        long id = wish.submittedId("100.00");

        assertThat(sentences(caller.put("/api/requisitions/" + id, "{\"justification\":\"x\"}")))
                .containsExactly("Requisition cannot be edited while it is pending_approval");
        assertThat(sentences(caller.put("/api/requisitions/" + id + "/update_and_submit_for_approval", "")))
                .containsExactly("Requisition cannot be submitted while it is pending_approval");
        assertThat(caller.put("/api/requisitions/999999", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aDynamicChartMakesAccountsOfSegmentsThatExist() {
        ObjectNode body = wish.of("100.00");
        ObjectNode account = Wish.line(body).putObject("account");
        account.put("segment-1", "FR20").put("segment-2", "110").put("segment-3", "6999");
        account.putObject("account-type").put("name", "Europe");
        assertThat(sentences(caller.post("/api/requisitions", body.toString())))
                .containsExactly("Line 1: Account not found");

        simulator
                .life()
                .change(
                        Resource.ACCOUNTS,
                        simulator
                                .snapshot(Resource.ACCOUNTS)
                                .getLast()
                                .path("id")
                                .asLong(),
                        account.objectNode().put("segment-3", "6999"));

        assertThat(wish.drafted(body)
                        .path("requisition-lines")
                        .path(0)
                        .path("account")
                        .path("code")
                        .asString())
                .isEqualTo("FR20-110-6999");
    }

    private static Arguments spoiledHeader(String sentence, Consumer<ObjectNode> spoiling) {
        return arguments(sentence, spoiling);
    }

    private static Arguments spoiledLine(String sentence, Consumer<ObjectNode> spoiling) {
        return arguments("Line 1: " + sentence, (Consumer<ObjectNode>) body -> spoiling.accept(Wish.line(body)));
    }

    private static Stream<String> sentences(HttpResponse<String> answer) {
        return Caller.read(answer)
                .path("errors")
                .path("requisition_header")
                .valueStream()
                .map(JsonNode::asString);
    }
}
