package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequisitionJsonTest {

    private static final RequisitionBody.Cost TWO_CHAIRS =
            new RequisitionBody.Cost.Quantity(new BigDecimal("2"), new BigDecimal("3000.00"), Optional.of("EA"));

    @Test
    void aRequisitionIsSentInCoupasTerms() {
        var body = new RequisitionBody(
                Optional.of("Chairs"),
                Optional.of("For the office"),
                Optional.of("Tropic REQ-1"),
                Optional.of("PO-9"),
                Optional.of(LocalDate.parse("2026-03-31")),
                Optional.of(606L),
                Optional.of(new Reference.Name("Marketing")),
                Optional.of(new Reference.LocationCode("HQ")),
                Optional.of("USD"),
                List.of(new RequisitionBody.Line(
                        Optional.empty(),
                        "Chair",
                        TWO_CHAIRS,
                        Optional.of(4L),
                        Optional.of(new Reference.Id(332)),
                        Optional.of(new AccountReference.Code("IN10-7", Optional.of(new Reference.Name("Chart")))),
                        Optional.of(LocalDate.parse("2026-03-30")),
                        Optional.of("C-1"),
                        Optional.of(2L),
                        Map.of("colour", json("\"red\"")))),
                Map.of("tropic-request-id", json("\"REQ-1\"")));

        assertThat(sent(body)).isEqualTo(json("""
            {"req-title":"Chairs","justification":"For the office","buyer-note":"Tropic REQ-1",
             "external-po-reference":"PO-9","need-by-date":"2026-03-31T12:00:00Z",
             "requester":{"id":606},"requested-by":{"id":606},
             "department":{"name":"Marketing"},"ship-to-address":{"location-code":"HQ"},"currency":{"code":"USD"},
             "requisition-lines":[{"line-num":1,"description":"Chair","line-type":"RequisitionQuantityLine",
              "quantity":"2","unit-price":"3000.00","uom":{"code":"EA"},"currency":{"code":"USD"},"supplier":{"id":4},
              "commodity":{"id":332},"account":{"code":"IN10-7","account-type":{"name":"Chart"}},
              "need-by-date":"2026-03-30T12:00:00Z","source-part-num":"C-1","contract":{"id":2},
              "custom-fields":{"colour":"red"}}],
             "custom-fields":{"tropic-request-id":"REQ-1"}}\
            """));
    }

    @Test
    void whatIsAbsentIsNotSent() {
        assertThat(sent(RequisitionBody.unchanged())).isEqualTo(json("{}"));
        assertThat(ofLines(line(Optional.empty(), TWO_CHAIRS)).propertyNames()).containsExactly("requisition-lines");
    }

    @Test
    void whatIsClearedIsSentAsNullUnlessItHasAValue() {
        var line = new RequisitionBody.Line(
                Optional.of(71L),
                "Chair",
                TWO_CHAIRS,
                Optional.of(4L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("colour", json("null")),
                Set.of("supplier", "account"));

        var sent = ofLines(line).at("/requisition-lines/0");

        assertThat(sent.path("account").isNull()).isTrue();
        assertThat(sent.path("supplier")).isEqualTo(json("{\"id\":4}"));
        assertThat(sent.at("/custom-fields/colour").isNull()).isTrue();
        assertThat(sent.has("contract")).isFalse();
    }

    @Test
    void linesAreNumberedFromOneAndThoseThatAreThereKeepTheirIds() {
        var lines = ofLines(
                        line(Optional.of(71L), TWO_CHAIRS),
                        line(Optional.empty(), TWO_CHAIRS),
                        line(Optional.of(70L), TWO_CHAIRS))
                .path("requisition-lines");

        assertThat(lines.values().stream().map(line -> line.path("line-num").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(lines.values().stream().map(line -> line.path("id").asString("none")))
                .containsExactly("71", "none", "70");
    }

    @Test
    void anAmountIsTheWholePriceOfALineWithoutQuantity() {
        var line = onlyLine(new RequisitionBody.Cost.Amount(new BigDecimal("1E+3")));

        assertThat(line).isEqualTo(json("""
            {"line-num":1,"description":"Chair","line-type":"RequisitionAmountLine","unit-price":"1000"}\
            """));
    }

    @Test
    void decimalsAreTextInPlainDigits() {
        var line = onlyLine(new RequisitionBody.Cost.Quantity(
                new BigDecimal("1E-7"), new BigDecimal("12345678901234567890.10"), Optional.empty()));

        assertThat(line.path("quantity").stringValue()).isEqualTo("0.0000001");
        assertThat(line.path("unit-price").stringValue()).isEqualTo("12345678901234567890.10");
    }

    @Test
    void anAccountIsNamedByItsSegmentsOrItsId() {
        var segments = new TreeMap<>(Map.of(7, "99", 1, "IN10"));

        assertThat(accountOf(new AccountReference.Segments(segments, Optional.of(new Reference.Id(3)))))
                .isEqualTo(json("""
                    {"segment-1":"IN10","segment-7":"99","account-type":{"id":3}}\
                    """));
        assertThat(accountOf(new AccountReference.Id(8))).isEqualTo(json("{\"id\":8}"));
    }

    private static JsonNode accountOf(AccountReference account) {
        return ofLines(new RequisitionBody.Line(
                        Optional.empty(),
                        "Chair",
                        TWO_CHAIRS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(account),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()))
                .at("/requisition-lines/0/account");
    }

    private static JsonNode onlyLine(RequisitionBody.Cost cost) {
        return ofLines(line(Optional.empty(), cost)).at("/requisition-lines/0");
    }

    private static JsonNode ofLines(RequisitionBody.Line... lines) {
        return sent(new RequisitionBody(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(lines),
                Map.of()));
    }

    private static RequisitionBody.Line line(Optional<Long> id, RequisitionBody.Cost cost) {
        return new RequisitionBody.Line(
                id,
                "Chair",
                cost,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** As it goes over the line: there, numbers have no type. */
    private static JsonNode sent(RequisitionBody body) {
        return json(RequisitionJson.of(body).toString());
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
