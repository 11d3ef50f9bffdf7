package io.tropicapp.coupa.simulator.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.TestClock;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApprovalChainTest {

    private final TestClock clock = new TestClock("2026-07-01T12:00:00Z");
    private Simulator simulator;
    private Requisitions requisitions;
    private Caller caller;
    private Wish wish;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Instances.small().withClock(clock));
        requisitions = simulator.requisitions();
        caller = Caller.of(simulator);
        wish = new Wish(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aSmallAmountTakesTheManagerAlone() {
        JsonNode requisition = wish.submitted(wish.of("999.99"));

        assertThat(requisition.path("status").asString()).isEqualTo("pending_approval");
        assertThat(approverId(requisition.path("current-approval")))
                .isEqualTo(wish.requester().path("manager").path("id").asLong());
        requisitions.approveNext(id(requisition));
        assertThat(types(id(requisition))).containsExactly("ManagementHierarchyApproval");
        assertThat(status(id(requisition))).isEqualTo("approved");
    }

    @Test
    void aMiddlingAmountTakesTheHeadOfTheDepartmentToo() {
        long id = wish.submittedId("1000.00");

        requisitions.approveNext(id);

        JsonNode second = caller.json("/api/requisitions/" + id).path("current-approval");
        assertThat(types(id)).containsExactly("ManagementHierarchyApproval", "ApprovalChainApproval");
        assertThat(second.path("position").asInt()).isEqualTo(2);
        assertThat(second.path("approval-chain-id").isNumber()).isTrue();
    }

    @Test
    void aLargeAmountTakesTwoSideBySideAndThenFinance() {
        long id = wish.submittedId("25000.00");
        requisitions.approveNext(id);

        List<JsonNode> both = caller.json("/api/requisitions/" + id)
                .path("current-parallel-approvals")
                .valueStream()
                .toList();

        assertThat(both).hasSize(2);
        assertThat(both)
                .allMatch(it -> it.path("parallel-group-name").asString().equals("Purchasing and Legal"));
        assertThat(both.stream().map(it -> it.path("approver-type").asString())).containsExactly("User", "UserGroup");
        requisitions.approve(both.getLast().path("id").asLong(), "");
        assertThat(status(id)).isEqualTo("pending_approval");
        assertThat(types(id)).hasSize(3);
        requisitions.approveNext(id);
        assertThat(types(id)).hasSize(4);
        requisitions.approveNext(id);
        assertThat(status(id)).isEqualTo("approved");
    }

    @Test
    void whoeverHasNoManagerApprovesForHimselfAndTheDepartmentsHeadAfterHim() {
        var body = wish.of("10.00");
        JsonNode top = simulator.snapshot().users().getFirst();
        body.set("requested-by", Trees.object().put("id", top.path("id").asLong()));

        JsonNode requisition = wish.submitted(body);

        assertThat(requisition.path("approvals").path(0).path("type").asString())
                .isEqualTo("SelfApproval");
        assertThat(requisition.path("approvals").path(0).path("status").asString())
                .isEqualTo("approved");
        assertThat(requisition.path("current-approval").path("type").asString()).isEqualTo("ApprovalChainApproval");
        assertThat(requisition.path("current-approval").path("position").asInt())
                .isEqualTo(2);
    }

    @Test
    void theNextApprovalIsMadeWhenTheOneBeforeItIsDone() {
        long id = wish.submittedId("5000.00");
        assertThat(types(id)).hasSize(1);
        clock.move(Duration.ofHours(3));

        requisitions.approveNext(id);

        JsonNode approvals = caller.json("/api/requisitions/" + id).path("approvals");
        assertThat(approvals.path(1).path("created-at"))
                .isEqualTo(approvals.path(0).path("approval-date"));
    }

    @Test
    void anIntermediateApprovalMovesItsOwnUpdatedAtAndNotTheHeaders() {
        JsonNode before = wish.submitted(wish.of("5000.00"));
        clock.move(Duration.ofHours(3));

        requisitions.approveNext(id(before));

        JsonNode after = caller.json("/api/requisitions/" + id(before));
        assertThat(after.path("updated-at")).isEqualTo(before.path("updated-at"));
        assertThat(caller.ids(
                        "/api/approvals",
                        "approvable-type=RequisitionHeader",
                        "updated-at[gt_or_eq]=2026-07-01T15:00:00Z"))
                .hasSize(2);
    }

    @Test
    void theLastApprovalMovesTheHeader() {
        long id = wish.submittedId("10.00");
        clock.move(Duration.ofHours(3));

        requisitions.approveNext(id);

        assertThat(caller.ids("/api/requisitions", "updated-at[gt_or_eq]=2026-07-01T15:00:00Z"))
                .containsExactly(id);
    }

    @Test
    void peopleApproveUnderTheirOwnNames() {
        JsonNode requisition = wish.submitted(wish.of("10.00"));
        JsonNode approval = requisition.path("current-approval");

        requisitions.approve(id(approval), "Fine by me");

        JsonNode done = caller.json("/api/approvals/" + id(approval));
        assertThat(done.path("approved-by").path("id"))
                .isEqualTo(approval.path("approver").path("id"));
        assertThat(done.path("note").asString()).isEqualTo("Fine by me");
        assertThat(approval.has("approved-by")).isFalse();
    }

    @Test
    void aGroupApprovesUnderTheNameOfOneOfItsUsers() {
        long id = wish.submittedId("30000.00");
        requisitions.approveNext(id);
        long group = id(requisitions.openApprovals(id).getLast());

        requisitions.approve(group, "");

        assertThat(caller.json("/api/approvals/" + group).path("approved-by").has("login"))
                .isTrue();
        assertThat(caller.json("/api/approvals/" + group).path("approver").has("login"))
                .isFalse();
    }

    @Test
    void aRejectionGoesBackToTheRequesterWithItsReason() {
        long id = wish.submittedId("5000.00");

        requisitions.rejectNext(id, "Too dear");

        JsonNode rejected = caller.json("/api/requisitions/" + id);
        assertThat(rejected.path("status").asString()).isEqualTo("draft");
        assertThat(rejected.path("reject-reason-comment").asString()).isEqualTo("Too dear");
        assertThat(rejected.path("current-approval").isNull()).isTrue();
        assertThat(rejected.path("approvals").path(0).path("status").asString()).isEqualTo("rejected");
        assertThat(rejected.path("approvals").path(0).path("note").asString()).isEqualTo("Too dear");
    }

    @Test
    void whatARejectedRequisitionBecomesIsTheInstancesAffair() {
        requisitions.rejectedBecome("abandoned");
        long id = wish.submittedId("10.00");

        requisitions.rejectNext(id, "No");

        assertThat(status(id)).isEqualTo("abandoned");
    }

    @Test
    void aRejectionInAParallelGroupAsksNobodyElse() {
        long id = wish.submittedId("30000.00");
        requisitions.approveNext(id);

        requisitions.rejectNext(id, "No");

        assertThat(caller.json("/api/requisitions/" + id).path("approvals").findValuesAsString("status"))
                .contains("rejected", "skipped")
                .doesNotContain("pending_approval");
        assertThat(requisitions.openApprovals()).isEmpty();
    }

    @Test
    void resubmissionStartsANewChainAndTheOldOneIsInTheIndexAlone() {
        JsonNode first = wish.submitted(wish.of("10.00"));
        requisitions.rejectNext(id(first), "No");

        JsonNode second =
                Caller.read(caller.put("/api/requisitions/" + id(first) + "/update_and_submit_for_approval", ""));

        assertThat(second.path("status").asString()).isEqualTo("pending_approval");
        assertThat(second.path("approvals").size()).isOne();
        assertThat(id(second.path("current-approval"))).isNotEqualTo(id(first.path("current-approval")));
        assertThat(caller.ids("/api/approvals", "approvable-id=" + id(first))).hasSize(2);
        assertThat(second.path("submitted-at")).isEqualTo(first.path("submitted-at"));
    }

    @Test
    void anApprovalOnHoldIsStillTheCurrentOneAndMayBeDecided() {
        JsonNode requisition = wish.submitted(wish.of("10.00"));
        long approval = id(requisition.path("current-approval"));

        requisitions.hold(approval, "Budget first");

        JsonNode held = caller.json("/api/requisitions/" + id(requisition));
        assertThat(held.path("current-approval").path("status").asString()).isEqualTo("on_hold");
        assertThat(held.path("status").asString()).isEqualTo("pending_approval");
        assertThatThrownBy(() -> requisitions.hold(approval, "Again")).isInstanceOf(Refusal.class);
        requisitions.approve(approval, "");
        assertThat(status(id(requisition))).isEqualTo("approved");
    }

    @Test
    void aDelegateDecidesInTheApproversPlace() {
        JsonNode requisition = wish.submitted(wish.of("10.00"));
        JsonNode approval = requisition.path("current-approval");
        long stranger = id(wish.user(user -> id(user) != approverId(approval)));

        requisitions.delegate(id(approval), stranger);

        JsonNode delegated = caller.json("/api/approvals/" + id(approval));
        assertThat(id(delegated.path("delegate"))).isEqualTo(stranger);
        assertThat(approverId(delegated)).isEqualTo(approverId(approval));
        requisitions.approve(id(approval), "");
        assertThat(id(caller.json("/api/approvals/" + id(approval)).path("approved-by")))
                .isEqualTo(stranger);
    }

    @Test
    void aDraftShowsTheWholeChainWithoutTimes() {
        JsonNode draft = wish.drafted(wish.of("5000.00"));

        assertThat(draft.path("status").asString()).isEqualTo("draft");
        assertThat(draft.path("approvals").findValuesAsString("type"))
                .containsExactly("ManagementHierarchyApproval", "ApprovalChainApproval");
        assertThat(draft.path("approvals").path(0).path("status").asString()).isEqualTo("pending_approval");
        assertThat(draft.path("approvals").path(0).path("created-at").isNull()).isTrue();
        assertThat(draft.path("approvals").path(1).path("status").asString()).isEqualTo("not_started");
        assertThat(draft.path("current-approval").isNull()).isTrue();
        assertThat(draft.path("submitted-at").isNull()).isTrue();
        assertThatThrownBy(() -> requisitions.approve(id(draft.path("approvals").path(0)), ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aLineWithoutASupplierTakesABuyerFirst() {
        var body = wish.of("10.00");
        Wish.line(body).remove("supplier");

        JsonNode requisition = wish.submitted(body);

        assertThat(requisition.path("status").asString()).isEqualTo("pending_buyer_action");
        assertThat(requisition.path("approvals").isEmpty()).isTrue();
        JsonNode completed = requisitions.completeByBuyer(id(requisition));
        assertThat(completed.path("status").asString()).isEqualTo("pending_approval");
        assertThat(completed.path("requisition-lines").path(0).path("supplier").has("id"))
                .isTrue();
    }

    @Test
    void whatIsWithdrawnAsksNobodyAnyMore() {
        long id = wish.submittedId("10.00");

        requisitions.withdraw(id);

        assertThat(status(id)).isEqualTo("withdrawn");
        assertThat(requisitions.openApprovals()).isEmpty();
        assertThatThrownBy(() -> requisitions.withdraw(id)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsAbandonedIsOverForGood() {
        long id = wish.submittedId("10.00");

        requisitions.abandon(id);

        assertThat(status(id)).isEqualTo("abandoned");
        assertThat(caller.put("/api/requisitions/" + id + "/update_and_submit_for_approval", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatAJobHasIsBackgroundedUntilItIsDone() {
        long id = wish.submittedId("10.00");
        long approval = id(requisitions.openApprovals(id).getFirst());

        requisitions.background(id);

        assertThat(status(id)).isEqualTo("backgrounded");
        assertThatThrownBy(() -> requisitions.approve(approval, "")).isInstanceOf(Refusal.class);
        requisitions.foreground(id);
        requisitions.approve(approval, "");
        assertThat(status(id)).isEqualTo("approved");
    }

    private List<String> types(long id) {
        return caller.json("/api/requisitions/" + id).path("approvals").findValuesAsString("type");
    }

    private String status(long id) {
        return caller.json("/api/requisitions/" + id).path("status").asString();
    }

    private static long id(JsonNode record) {
        return record.path("id").asLong();
    }

    private static long approverId(JsonNode approval) {
        return approval.path("approver").path("id").asLong();
    }
}
