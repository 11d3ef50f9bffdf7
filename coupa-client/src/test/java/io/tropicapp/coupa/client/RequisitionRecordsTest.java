package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequisitionRecordsTest {

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void aRequisitionIsReadAsCoupaDocumentsIt() {
        var requisition = requisition("""
                {"id":182964,"created-at":"2018-07-09T04:08:45-07:00","updated-at":"2018-10-10T23:47:09-07:00","buyer-note":null,
                 "justification":"","need-by-date":null,"reject-reason-comment":null,"status":"pending_approval","price-hidden":false,
                 "submitted-at":"2018-07-09T04:09:31-07:00","total":"43840.00","req-title":"Bulbs","external-po-reference":"PO-9",
                 "currency":{"id":66,"code":"INR","decimals":2},"requested-by":{"id":802,"login":"aex","email":"a@example.test"},
                 "ship-to-address":{"id":98475,"content-groups":[{"id":1}]},"attachments":[],
                 "requisition-lines":[{"id":277942,"description":"Bulb","line-num":1,"order-line-id":null,"quantity":"1.0",
                   "source-part-num":"","status":null,"total":"43840.00","line-type":"RequisitionQuantityLine",
                   "unit-price":43840.00,"account":{"id":43258},"supplier":{"id":17571,"name":"Acme","number":"1"}}],
                 "current-approval":{"id":6609559,"position":3,"status":"pending_approval"},
                 "current-parallel-approvals":[{"id":6609559},{"id":6609560}],
                 "approvals":[{"id":6609544,"position":3,"status":"approved"},{"id":null,"status":"pending_approval"}],
                 "created-by":{"id":803,"login":"learnapi"},"custom-fields":{"tropic-request-id":"REQ-1"}}""");

        assertThat(requisition.status()).contains("pending_approval");
        assertThat(requisition.title()).contains("Bulbs");
        assertThat(requisition.total()).contains(new BigDecimal("43840.00"));
        assertThat(requisition.currency()).contains("INR");
        assertThat(requisition.justification()).isEmpty();
        assertThat(requisition.externalPoReference()).contains("PO-9");
        assertThat(requisition.rejectReason()).isEmpty();
        assertThat(requisition.requestedBy())
                .contains(new CoupaUser.Person(Optional.of(802L), Optional.of("aex"), Optional.of("a@example.test")));
        assertThat(requisition.createdBy().flatMap(CoupaUser.Person::login)).contains("learnapi");
        assertThat(requisition.approvals()).extracting(CoupaApproval::id).containsExactly(6609544L);
        assertThat(requisition.currentApproval()).contains(6609559L);
        assertThat(requisition.currentParallelApprovals()).containsExactly(6609559L, 6609560L);
        assertThat(requisition.customFields().map(Object::toString)).contains("{\"tropic-request-id\":\"REQ-1\"}");
        assertThat(requisition.submittedAt()).contains(Instant.parse("2018-07-09T11:09:31Z"));
        assertThat(requisition.updatedAt()).contains(Instant.parse("2018-10-11T06:47:09Z"));
        assertThat(requisition.lines())
                .containsExactly(new CoupaRequisition.Line(
                        Optional.of(277942L),
                        Optional.of(1L),
                        Optional.of("RequisitionQuantityLine"),
                        Optional.of("Bulb"),
                        Optional.of(new Named(Optional.of(17571L), Optional.of("Acme"))),
                        Optional.empty(),
                        Optional.of(new BigDecimal("1.0")),
                        Optional.of(new BigDecimal("43840.00")),
                        Optional.of(new BigDecimal("43840.00")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1}",
                "{\"id\":1,\"status\":null,\"approvals\":null,\"current-approval\":null,\"requisition-lines\":null,\"total\":null}",
                "{\"id\":1,\"status\":\"\",\"approvals\":\"\",\"current-approval\":\"\",\"requisition-lines\":\"\",\"total\":\"\","
                        + "\"currency\":{},\"requested-by\":{},\"custom-fields\":{},\"current-parallel-approvals\":{}}"
            })
    void nothingIsSaidInManyWays(String row) {
        var requisition = requisition(row);

        assertThat(requisition).isEqualTo(requisition("{\"id\":1}"));
        assertThat(requisition.approvals()).isEmpty();
        assertThat(requisition.currentApproval()).isEmpty();
        assertThat(requisition.total()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"req-title", "req_title", "title"})
    void theTitleHasThreeNames(String name) {
        assertThat(requisition("{\"id\":1,\"%s\":\"Chairs\"}".formatted(name)).title())
                .contains("Chairs");
    }

    @Test
    void namesMayComeWithUnderscores() {
        var requisition = requisition("""
                {"id":1,"buyer_note":"n","reject_reason_comment":"Too dear","requested_by":{"id":"802"},"submitted_at":"2026-01-01",
                 "current_parallel_approvals":[{"id":5}],
                 "requisition_lines":[{"id":7,"line_num":1,"order_line_id":"9","unit_price":3,"source_part_num":"C-1"}]}""");

        assertThat(requisition.buyerNote()).contains("n");
        assertThat(requisition.rejectReason()).contains("Too dear");
        assertThat(requisition.requestedBy().flatMap(CoupaUser.Person::id)).contains(802L);
        assertThat(requisition.currentParallelApprovals()).containsExactly(5L);
        assertThat(requisition.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLineId()).contains(9L);
            assertThat(line.unitPrice()).contains(new BigDecimal("3"));
            assertThat(line.sourcePartNum()).contains("C-1");
        });
    }

    @Test
    void aCurrencyMayBeJustItsCode() {
        assertThat(requisition("{\"id\":1,\"currency\":\"EUR\"}").currency()).contains("EUR");
    }

    @Test
    void anApprovalIsReadAsCoupaDocumentsIt() {
        var approval = approval("""
                {"id":6609544,"created-at":"2018-10-10T23:46:09-07:00","updated-at":null,"position":3,"approval-chain-id":813,
                 "status":"approved","approval-date":"2018-10-11T00:00:00Z","note":"Fine","type":"ApprovalChainApproval",
                 "approvable-type":"RequisitionHeader","approvable-id":182964,"delegate-id":null,"holdable":true,
                 "parallel-group-name":"Finance",
                 "approver":{"id":15882,"login":"bex","email":"b@example.test","employee-number":"1","firstname":"B","lastname":"Ex"},
                 "approved-by":{"id":9464,"login":"functional","fullname":"Functional User"},
                 "delegate":{"id":5,"login":"d"}}""");

        assertThat(approval)
                .isEqualTo(new CoupaApproval(
                        6609544,
                        Optional.of(3L),
                        Optional.of("approved"),
                        Optional.of("ApprovalChainApproval"),
                        Optional.of("RequisitionHeader"),
                        Optional.of(182964L),
                        Optional.of(813L),
                        Optional.of(user(15882L, "B Ex", "bex", "b@example.test")),
                        Optional.of(user(9464L, "Functional User", "functional", null)),
                        Optional.of(user(5L, null, "d", null)),
                        Optional.of("Finance"),
                        Optional.of(Instant.parse("2018-10-11T00:00:00Z")),
                        Optional.of("Fine"),
                        Optional.of(true),
                        Optional.of(Instant.parse("2018-10-11T06:46:09Z")),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "User, '{\"id\":3,\"name\":\"x\"}', USER",
                "UserGroup, '{\"id\":3,\"name\":\"Finance\"}', GROUP",
                "ApprovalGroup, '{\"id\":3,\"login\":\"x\"}', GROUP",
                "none, '{\"id\":3,\"name\":\"Finance\"}', GROUP",
                "none, '{\"id\":3,\"name\":\"Ada\",\"login\":\"ada\"}', USER",
                "none, '{\"id\":3}', USER",
                "UserGroup, null, GROUP",
            })
    void anApproverIsAUserOrAGroup(@Nullable String type, String approver, Approver.Kind kind) {
        var typed = type == null ? "null" : "\"" + type + "\"";
        var approval = approval(
                "{\"id\":1,\"approver-id\":3,\"approver-type\":%s,\"approver\":%s}".formatted(typed, approver));

        assertThat(approval.approver()).hasValueSatisfying(whose -> {
            assertThat(whose.kind()).isEqualTo(kind);
            assertThat(whose.id()).contains(3L);
        });
    }

    @Test
    void anApprovalNeedSayNothingButItsId() {
        var approval =
                approval("{\"id\":1,\"approver\":{},\"delegate\":\"\",\"delegate-id\":\"\",\"approved-by\":null}");

        assertThat(approval.approver()).isEmpty();
        assertThat(approval.delegate()).isEmpty();
        assertThat(approval.approvedBy()).isEmpty();
    }

    @Test
    void anOrderIsReadAsCoupaDocumentsIt() {
        var order = order("""
                {"id":2400,"po-number":"2400","status":"issued","transmission-status":"sent_via_email","version":null,
                 "internal-revision":2,"created-at":"2010-12-21T12:08:43-08:00","updated-at":"2010-12-21T14:16:03-08:00",
                 "requisition-header":{"id":1902,"requester":{"id":1,"login":"req"}},"supplier":{"id":2,"name":"ABS"},
                 "currency":{"code":"USD"},"total":500.00,
                 "order-lines":[{"id":1325,"line-num":1,"type":"OrderAmountLine","description":"legal","quantity":null,
                   "price":"500.00","total":"500.00","invoiced":"0.00","received":"0.00","status":"received","order-header-id":2400,
                   "requisition-line-id":"71","updated-at":"2010-12-30T13:03:56-08:00"}]}""");

        assertThat(order)
                .isEqualTo(new CoupaOrder(
                        2400,
                        Optional.of("2400"),
                        Optional.of("issued"),
                        Optional.empty(),
                        Optional.of(2L),
                        Optional.of("sent_via_email"),
                        Optional.of(1902L),
                        Optional.of(new Named(Optional.of(2L), Optional.of("ABS"))),
                        Optional.of("USD"),
                        Optional.of(new BigDecimal("500.00")),
                        List.of(new CoupaOrder.Line(
                                Optional.of(1325L),
                                Optional.of("1"),
                                Optional.of("legal"),
                                Optional.of(new BigDecimal("500.00")),
                                Optional.of(new BigDecimal("0.00")),
                                Optional.of(new BigDecimal("0.00")),
                                Optional.of("received"),
                                Optional.of(71L),
                                Optional.of(Instant.parse("2010-12-30T21:03:56Z")))),
                        Optional.of(Instant.parse("2010-12-21T20:08:43Z")),
                        Optional.of(Instant.parse("2010-12-21T22:16:03Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"requisition-line\":{\"id\":71}",
                "\"requisition_line_id\":71",
                "\"requisition-line-id\":\"71\""
            })
    void anOrdersLineNamesItsRequisitionsInOneWayOrAnother(String attribute) {
        assertThat(order("{\"id\":1,\"order-lines\":[{\"id\":2,\"line-num\":\"1.1\",%s}]}".formatted(attribute))
                        .lines()
                        .getFirst()
                        .requisitionLine())
                .contains(71L);
    }

    @Test
    void whatAFormOffersIsLookedUp() {
        var client = coupa.client();
        coupa.answers("/api/commodities", json("[{\"id\":1,\"name\":\"IT\",\"active\":false}]"))
                .answers("/api/currencies", json("[{\"id\":1,\"code\":\"EUR\",\"name\":\"Euro\",\"enabled\":false}]"))
                .answers("/api/departments", json("[{\"id\":1,\"name\":\"Marketing\"}]"))
                .answers("/api/uoms", json("[{\"id\":1,\"code\":\"EA\",\"name\":\"Each\",\"active\":\"Yes\"}]"))
                .answers("/api/addresses", json("""
                        [{"id":1,"name":"HQ","location-code":"B-SG","street1":"Main 1","city":"Bonn","country":{"id":9,"code":"DE"}}]"""))
                .answers("/api/accounts", json("""
                        [{"id":1,"code":"IN10-7","name":"Software","active":true,"segment-1":"IN10","segment-2":null,"segment_20":"7",
                          "account-type":{"id":3,"name":"Chart"}}]"""));

        assertThat(client.commodities().page(Query.all()).rows())
                .containsExactly(new CoupaCommodity(1, Optional.of("IT"), false, Optional.empty()));
        assertThat(client.currencies().page(Query.all()).rows())
                .containsExactly(
                        new CoupaCurrency(1, Optional.of("EUR"), Optional.of("Euro"), false, Optional.empty()));
        assertThat(client.departments().page(Query.all()).rows())
                .containsExactly(new CoupaDepartment(1, Optional.of("Marketing"), true, Optional.empty()));
        assertThat(client.uoms().page(Query.all()).rows())
                .containsExactly(new CoupaUom(1, Optional.of("EA"), Optional.of("Each"), true, Optional.empty()));
        assertThat(client.addresses().page(Query.all()).rows())
                .containsExactly(new CoupaAddress(
                        1,
                        Optional.of("HQ"),
                        Optional.of("B-SG"),
                        Optional.of("Main 1"),
                        Optional.of("Bonn"),
                        Optional.of("DE"),
                        true,
                        Optional.empty()));
        assertThat(client.accounts().page(Query.all()).rows())
                .containsExactly(new CoupaAccount(
                        1,
                        Optional.of("IN10-7"),
                        Optional.of("Software"),
                        new TreeMap<>(Map.of(1, "IN10", 20, "7")),
                        Optional.of(new Named(Optional.of(3L), Optional.of("Chart"))),
                        true,
                        Optional.empty()));
    }

    private static Approver user(long id, @Nullable String name, String login, @Nullable String email) {
        return new Approver(
                Approver.Kind.USER,
                Optional.of(id),
                Optional.ofNullable(name),
                Optional.of(login),
                Optional.ofNullable(email));
    }

    private CoupaRequisition requisition(String row) {
        coupa.answers("/api/requisitions", json("[" + row + "]"));
        return coupa.client().requisitions().page(Query.all()).rows().getFirst();
    }

    private CoupaApproval approval(String row) {
        coupa.answers("/api/approvals", json("[" + row + "]"));
        return coupa.client().approvals().page(Query.all()).rows().getFirst();
    }

    private CoupaOrder order(String row) {
        coupa.answers("/api/purchase_orders", json("[" + row + "]"));
        return coupa.client().purchaseOrders().page(Query.all()).rows().getFirst();
    }
}
