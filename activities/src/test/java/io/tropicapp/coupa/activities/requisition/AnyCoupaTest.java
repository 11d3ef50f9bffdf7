package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.the;
import static io.tropicapp.coupa.activities.PlayedCoupa.json;
import static io.tropicapp.coupa.activities.PlayedCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.PlayedCoupa;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not documented of Coupa, and may be one way or the other, is taken as it comes. */
class AnyCoupaTest {

    private static final String ONE = "/api/requisitions/7";
    private static final String ORDERS = "/api/purchase_orders";

    private final PlayedCoupa coupa = Ground.coupa();
    private final Desk desk = new Desk(coupa.url());

    @BeforeEach
    void isInCoupa() {
        desk.inCoupaAs(7);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Coupa shows it so, with these further members; then it is looked at. */
    private Standing shows(String status, String... members) {
        showsOnly(status, members);
        return desk.looks();
    }

    private void showsOnly(String status, String... members) {
        var requisition = "{\"id\":7,\"status\":\"%s\"%s}"
                .formatted(status, List.of(members).stream().map(","::concat).collect(Collectors.joining()));
        coupa.always(ONE, json(requisition)).has("/api/requisitions", "[" + requisition + "]");
    }

    private static String approvals(String... approvals) {
        return "\"approvals\":[" + String.join(",", approvals) + "]";
    }

    private static String approval(long id, String status) {
        return "{\"id\":%d,\"position\":%d,\"status\":\"%s\",\"approver\":{\"id\":1,\"fullname\":\"Ada\"}}"
                .formatted(id, id, status);
    }

    private List<Long> chain() {
        return desk.known().chain().stream().map(ApprovalRow::coupaId).toList();
    }

    private List<Long> current() {
        return desk.known().chain().stream()
                .filter(ApprovalRow::current)
                .map(ApprovalRow::coupaId)
                .toList();
    }

    @Test
    void aRejectionCountsThoughCoupaLeavesTheStatusAndNamesWhoRejected() {
        shows("pending_approval", approvals(approval(1, "pending_approval")), "\"current-approval\":{\"id\":1}");

        var standing = shows("pending_approval", approvals(approval(1, "rejected")), "\"current-approval\":{\"id\":1}");

        assertThat(standing.status()).isEqualTo(RequisitionStatus.REJECTED);
        assertThat(standing.waitingFor()).isEqualTo(Turn.REQUESTER);
        assertThat(current()).isEmpty();
        assertThat(desk.looks()).as("the next look").isEqualTo(standing);
    }

    @Test
    void aRejectionCountsThoughAParallelColleagueIsStillAsked() {
        shows("pending_approval", approvals(approval(1, "pending_approval"), approval(2, "pending_approval")));

        var standing = shows("pending_approval", approvals(approval(1, "rejected"), approval(2, "pending_approval")));

        assertThat(standing.status()).isEqualTo(RequisitionStatus.REJECTED);
        assertThat(desk.looks()).as("the next look").isEqualTo(standing);
    }

    @Test
    void whatWasSubmittedAgainIsNotRejectedThoughTheOldRejectionStaysListed() {
        shows("pending_approval", approvals(approval(1, "pending_approval")));
        shows("draft", approvals(approval(1, "rejected")));

        var standing = shows("pending_approval", approvals(approval(1, "rejected"), approval(2, "pending_approval")));

        assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(standing.round()).isEqualTo(2);
        assertThat(chain()).containsExactly(2L);
        assertThat(shows("withdrawn", approvals(approval(1, "rejected"), approval(2, "withdrawn")))
                        .status())
                .as("that of another round")
                .isEqualTo(RequisitionStatus.WITHDRAWN);
    }

    @Test
    void anApprovalWhoseIdIsUsedAgainBelongsToTheRoundInWhichItIsAsked() {
        shows("pending_approval", approvals(approval(1, "pending_approval")));
        shows("draft", approvals(approval(1, "rejected")));

        var standing = shows("pending_approval", approvals(approval(1, "pending_approval")));

        assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(standing.round()).isEqualTo(2);
        assertThat(current()).containsExactly(1L);
    }

    @Test
    void aSecondRejectionInTheSameWordsIsOne() {
        shows("pending_approval", approvals(approval(1, "pending_approval")));
        shows("draft", "\"reject-reason-comment\":\"Too dear\"");
        shows("pending_approval", approvals(approval(2, "pending_approval")), "\"reject-reason-comment\":\"Too dear\"");

        assertThat(shows("draft", "\"reject-reason-comment\":\"Too dear\"").status())
                .isEqualTo(RequisitionStatus.REJECTED);
    }

    @Test
    void theReasonIsTheNoteOfWhoRejectedWhereThereIsNoComment() {
        shows("pending_approval", approvals(approval(1, "pending_approval")));

        shows("draft", approvals("{\"id\":1,\"status\":\"rejected\",\"note\":\"Too dear\"}"));

        assertThat(desk.row().rejectReason()).contains("Too dear");
    }

    @Test
    void aDecisionIsToldThoughCoupaDoesNotSayWhen() {
        shows("pending_approval", approvals(approval(1, "pending_approval")));
        shows("pending_approval", approvals(approval(1, "approved"), approval(2, "pending_approval")));

        assertThat(desk.events()).contains("requisition.approval_decided");
    }

    @Test
    void aPreviewWhoseIdsStayIsTheChainOnceItIsSubmitted() {
        shows("draft", approvals(approval(1, "pending_approval"), approval(2, "not_started")));
        assertThat(current()).isEmpty();

        shows("pending_approval", approvals(approval(1, "approved"), approval(2, "pending_approval")));

        assertThat(chain()).containsExactly(1L, 2L);
        assertThat(current()).containsExactly(2L);
    }

    @Test
    void whoWasTakenOffTheChainIsNotAskedForEver() {
        shows("pending_approval", approvals(approval(1, "pending_approval"), approval(2, "not_started")));

        shows("pending_approval", approvals(approval(1, "pending_approval")));

        assertThat(chain()).containsExactly(1L);
    }

    @Test
    void aRejectionThatNobodySawIsReadFromTheApprovalsAndTold() {
        shows("pending_approval", approvals(approval(1, "pending_approval")));
        coupa.has("/api/approvals", """
                [{"id":1,"approvable-id":7,"approvable-type":"RequisitionHeader","status":"rejected","note":"Too dear"},
                 {"id":2,"approvable-id":7,"approvable-type":"RequisitionHeader","status":"pending_approval"}]""");

        shows("pending_approval", approvals(approval(2, "pending_approval")));

        assertThat(desk.row().round()).isEqualTo(2);
        assertThat(chain()).containsExactly(2L);
        assertThat(the(Requisitions.class)
                        .history(desk.connection().id(), desk.ref().tropicRequestId()))
                .extracting(HistoryRow::detail)
                .anySatisfy(detail -> assertThat(detail.toString()).contains("REJECTED", "Too dear"));
        assertThat(desk.events())
                .containsSubsequence("requisition.approval_decided", "requisition.rejected", "requisition.resubmitted");
    }

    @Test
    void oneSubmittedBehindAJobOfCoupasIsInItsFirstRound() {
        shows("backgrounded");

        assertThat(shows("pending_approval", approvals(approval(1, "pending_approval")))
                        .round())
                .isEqualTo(1);
        assertThat(chain()).containsExactly(1L);
    }

    @Test
    void withoutAStatusItIsSaidWhoCanShowIt() {
        coupa.always(ONE, json("{\"id\":7}"));

        var standing = desk.looks();

        assertThat(standing.status()).isEqualTo(RequisitionStatus.UNKNOWN);
        assertThat(standing.note())
                .hasValueSatisfying(note -> assertThat(note).contains("default response filter", "administrator"));
    }

    static List<MockResponse> answersThatAreNoOrders() {
        return List.of(
                json(IntStream.rangeClosed(1, 50)
                        .mapToObj("{\"id\":%d}"::formatted)
                        .collect(Collectors.joining(",", "[", "]"))),
                json("[{\"id\":9},{\"id\":3}]"),
                json("{}"),
                status(400),
                status(403));
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNoOrders")
    void aCoupaThatDoesNotAnswerOrdersByRequisitionIsFollowedAllTheSame(MockResponse answer) {
        coupa.always(ORDERS, answer);
        showsOnly("approved");

        desk.reads();
        assertThat(desk.row().status()).isEqualTo("APPROVED");

        assertThat(shows("ordered", "\"requisition-lines\":[{\"id\":70,\"order-line-id\":700}]")
                        .status())
                .isEqualTo(RequisitionStatus.ORDERED);
    }

    @Test
    void anOrderIsFoundByTheLinesOfTheRequisitionThoughItNamesNone() {
        coupa.has(ORDERS, "[{\"id\":5,\"status\":\"issued\",\"order-lines\":[{\"id\":700}]}]");

        shows("ordered", "\"requisition-lines\":[{\"id\":70,\"order-line-id\":700}]");

        assertThat(desk.known().orders())
                .singleElement()
                .satisfies(order -> assertThat(order.coupaId()).isEqualTo(5));
        long asked = coupa.asked(ORDERS).count();
        desk.reads();
        assertThat(coupa.asked(ORDERS)).as("once it is linked").hasSize((int) asked);
    }

    @Test
    void oneThatCannotBeKeptCostsNoneOfTheOthersAndIsCounted() {
        desk.another();
        desk.inCoupaAs(8);
        coupa.has("/api/requisitions", """
                [{"id":7,"status":"pending_approval","total":"1e200000"},
                 {"id":8,"status":"pending_approval"}]""");

        var tally = desk.reads();

        assertThat(desk.row().status()).isEqualTo("PENDING_APPROVAL");
        assertThat(tally.lost).isEqualTo(1);
        assertThat(tally.read).isEqualTo(2);
    }

    @Test
    void oneThatCannotBeKeptIsSaidToWhoLooks() {
        var standing = shows("pending_approval", "\"total\":\"1e200000\"");

        assertThat(standing.note()).hasValueSatisfying(note -> assertThat(note).contains("cannot be kept"));
    }

    @Test
    void oneThatCannotBeReadIsCounted() {
        coupa.has("/api/requisitions", "[{\"id\":7,\"status\":\"approved\",\"total\":\"much\"}]");

        assertThat(desk.reads().lost).isEqualTo(1);
    }

    @Test
    void changesThatDoNotSayWhoseTheyAreLetEachBeReadByItsId() {
        desk.followsBesides(200);
        showsOnly("approved");
        coupa.has("/api/approvals", "[{\"id\":1,\"updated-at\":\"2026-11-24T12:00:00Z\"}]");

        desk.reads(Optional.of(Instant.parse("2026-11-24T12:00:00Z").minus(Duration.ofHours(1))));

        assertThat(desk.row().status()).isEqualTo("APPROVED");
    }

    @Test
    void aCoupaThatRefusesToTellChangesIsReadById() {
        desk.followsBesides(200);
        coupa.always("/api/approvals", status(400));
        showsOnly("approved");

        desk.reads(Optional.of(Instant.parse("2026-11-24T12:00:00Z")));

        assertThat(desk.row().status()).isEqualTo("APPROVED");
    }
}
