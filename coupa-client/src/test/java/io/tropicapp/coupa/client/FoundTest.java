package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FoundTest {

    private static final String REQUISITIONS = "/api/requisitions";
    private static final String APPROVALS = "/api/approvals";
    private static final String ORDERS = "/api/purchase_orders";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void theseIdsAreAskedForFiftyAtATime() {
        coupa.answers(REQUISITIONS, rows(1, 50), rows(51, 100), rows(101, 120));

        var found = coupa.client()
                .requisitions()
                .byIds(LongStream.rangeClosed(1, 120).boxed().toList());

        assertThat(found.rows()).hasSize(120);
        assertThat(found.missing()).isEmpty();
        assertThat(coupa.asked(REQUISITIONS))
                .extracting(url -> url.queryParameter("id[in]"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1,2,3,").endsWith(",49,50"),
                        second -> assertThat(second).startsWith("51,52,"),
                        third -> assertThat(third).startsWith("101,").endsWith(",120"));
    }

    @Test
    void noIdsAreNoRequest() {
        assertThat(coupa.client().requisitions().byIds(List.of()).rows()).isEmpty();
        assertThat(coupa.requests).isEmpty();
    }

    @Test
    void idsThatAreNotAnsweredAreNamed() {
        coupa.answers(REQUISITIONS, json("[{\"id\":3},{\"id\":5,\"updated-at\":\"?\"}]"));

        var found = coupa.client().requisitions().byIds(List.of(5L, 3L, 9L, 3L));

        assertThat(found.rows()).extracting(CoupaRequisition::id).containsExactly(3L);
        assertThat(found.unreadable()).hasSize(1);
        assertThat(found.missing()).containsExactly(9L);
    }

    @Test
    void rowsThatWereNotAskedForAreLeftOutAndWhatTheyMayHaveHiddenIsReadSingly() {
        coupa.answers(REQUISITIONS, rows(1, 50))
                .answers(REQUISITIONS + "/77", json("{\"id\":77}"))
                .answers(REQUISITIONS + "/78", status(404, "<html>"));

        var found = coupa.client().requisitions().byIds(List.of(3L, 77L, 78L));

        assertThat(found.rows()).extracting(CoupaRequisition::id).containsExactly(3L, 77L);
        assertThat(found.missing()).containsExactly(78L);
    }

    @Test
    void aSearchReadsAllPagesByIdAndSendsItsConditionsWithEach() {
        coupa.answers(REQUISITIONS, rows(1, 50), rows(60, 61));
        var since = Instant.parse("2026-03-01T12:00:00Z");
        var condition = Query.all()
                .where("buyer-note", Operator.CONTAINS, "REQ-1")
                .where("created-at", Operator.GT_OR_EQ, since);

        var found = coupa.client().requisitions().find(condition, 3);

        assertThat(found.rows()).hasSize(52);
        assertThat(coupa.asked(REQUISITIONS)).allSatisfy(url -> {
            assertThat(url.queryParameter("buyer-note[contains]")).isEqualTo("REQ-1");
            assertThat(url.queryParameter("created-at[gt_or_eq]")).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(url.queryParameter("order_by")).isEqualTo("id");
            assertThat(url.queryParameter("limit")).isEqualTo("50");
        });
        assertThat(coupa.asked(REQUISITIONS))
                .extracting(url -> url.queryParameter("id[gt]"))
                .containsExactly("0", "50");
    }

    @Test
    void aSearchThatFindsNothingCostsOneRequest() {
        coupa.answers(REQUISITIONS, json("[]"));

        assertThat(coupa.client().requisitions().find(Query.all(), 1).rows()).isEmpty();
        assertThat(coupa.asked(REQUISITIONS)).hasSize(1);
    }

    @Test
    void aSearchThatFindsTooMuchIsGivenUp() {
        coupa.answers(REQUISITIONS, rows(1, 50), rows(51, 100));

        assertThatExceptionOfType(TooManyPages.class)
                .isThrownBy(() -> coupa.client().requisitions().find(Query.all(), 2))
                .withMessageContaining("GET /api/requisitions")
                .withMessageContaining("2 pages");
        assertThat(coupa.asked(REQUISITIONS)).hasSize(2);
    }

    @Test
    void aSearchNamesTheRowsThatItCouldNotRead() {
        coupa.answers(REQUISITIONS, json("[{\"id\":3},{\"id\":5,\"total\":\"?\"}]"));

        assertThat(coupa.client().requisitions().find(Query.all(), 1).unreadable())
                .extracting(Page.UnreadableRow::why)
                .containsExactly("its total cannot be read");
    }

    @Test
    void aCoupaThatAnswersTheSamePageForEverIsNotBelieved() {
        coupa.answers(REQUISITIONS, rows(1, 50), rows(1, 50));

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(() -> coupa.client().requisitions().find(Query.all(), 9));
    }

    @Test
    void theApprovalsOfManyRequisitionsAreAskedForTogether() {
        coupa.answers(APPROVALS, list(1, 50, FoundTest::approvalOfSeven), list(51, 55, FoundTest::approvalOfSeven));

        var found = coupa.client().ofRequisitions().approvals(List.of(8L, 7L));

        assertThat(found.rows()).hasSize(55);
        assertThat(coupa.asked(APPROVALS)).hasSize(2).allSatisfy(url -> {
            assertThat(url.queryParameter("approvable-type")).isEqualTo("RequisitionHeader");
            assertThat(url.queryParameter("approvable-id[in]")).isEqualTo("7,8");
        });
    }

    @Test
    void moreThanFiftyRequisitionsAreAskedForInSeveralRequests() {
        coupa.answers(APPROVALS, json("[]"), json("[]"));

        coupa.client()
                .ofRequisitions()
                .approvals(LongStream.rangeClosed(1, 51).boxed().toList());

        assertThat(coupa.asked(APPROVALS))
                .extracting(url -> url.queryParameter("approvable-id[in]"))
                .last()
                .isEqualTo("51");
    }

    @Test
    void approvalsOfOtherDocumentsAreLeftOut() {
        coupa.answers(APPROVALS, json("""
                [{"id":1,"approvable-id":7,"approvable-type":"Contract"},{"id":2,"approvable-id":9},
                 {"id":3,"approvable-id":7,"approvable-type":"RequisitionHeader"},{"id":4,"approvable_id":"7"},{"id":5}]"""));

        assertThat(coupa.client().ofRequisitions().approvals(List.of(7L)).rows())
                .extracting(CoupaApproval::id)
                .containsExactly(3L, 4L);
    }

    @Test
    void aRequisitionsOrdersAreFoundAndThoseOfOthersLeftOut() {
        coupa.answers(ORDERS, json("""
                [{"id":1,"requisition-header":{"id":7}},{"id":2,"requisition-header":{"id":8}},{"id":3,"requisition-header":null},
                 {"id":4,"requisition_header":{"id":"7"}},
                 {"id":5,"order-lines":[{"id":50,"requisition-line-id":71}]},{"id":6,"order-lines":[{"id":60,"requisition-line-id":81}]}]"""));

        var found = coupa.client().ofRequisitions().orders(seven());

        assertThat(found.rows()).extracting(CoupaOrder::id).containsExactly(1L, 4L, 5L);
        assertThat(coupa.asked(ORDERS).getFirst().queryParameter("requisition-header[id]"))
                .isEqualTo("7");
    }

    @Test
    void theOrdersOfARequisitionAreReadByPagesOfIds() {
        LongFunction<String> order = id -> "{\"id\":%d,\"requisition-header\":{\"id\":7}}".formatted(id);
        coupa.answers(ORDERS, list(1, 50, order), list(51, 51, order));

        assertThat(coupa.client().ofRequisitions().orders(seven()).rows()).hasSize(51);
    }

    @Test
    void anOrderOfSeveralRequisitionsIsFoundByTheLinesOfEach() {
        coupa.answers(ORDERS, json("""
                [{"id":1,"requisition-header":{"id":8},"order-lines":[{"id":70},{"id":80}]},
                 {"id":2,"requisition-header":{"id":8},"order-lines":[{"id":81}]}]"""));

        var found = coupa.client().ofRequisitions().orders(seven(), List.of(70L));

        assertThat(found.rows()).extracting(CoupaOrder::id).containsExactly(1L);
        assertThat(coupa.asked(ORDERS).getFirst().queryParameter("order-lines[id][in]"))
                .isEqualTo("70");
    }

    private static CoupaRequisition seven() {
        return CoupaRequisition.read(JsonMapper.shared().readTree("""
                {"id":7,"requisition-lines":[{"id":71,"order-line-id":70}]}"""));
    }

    private static String approvalOfSeven(long id) {
        return "{\"id\":%d,\"approvable-id\":7,\"approvable-type\":\"RequisitionHeader\"}".formatted(id);
    }

    private static MockResponse rows(long from, long to) {
        return list(from, to, "{\"id\":%d}"::formatted);
    }

    private static MockResponse list(long from, long to, LongFunction<String> row) {
        return json(LongStream.rangeClosed(from, to).mapToObj(row).collect(Collectors.joining(",", "[", "]")));
    }
}
