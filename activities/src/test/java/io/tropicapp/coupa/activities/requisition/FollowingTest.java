package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.RequisitionBody;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import io.tropicapp.coupa.workflows.requisition.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What happens to a requisition in Coupa is seen, kept and told. */
class FollowingTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        simulated().requisitions().rejectedBecome("draft");
        desk.close();
    }

    private long submitted() {
        desk.opened().creates();
        return desk.coupaId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "withdrawn", "abandoned"})
    void aRejectedRequisitionGoesBackToItsRequesterWhateverCoupaCallsIt(String status) {
        simulated().requisitions().rejectedBecome(status);
        long id = submitted();
        simulated().requisitions().rejectNext(id, "Too dear");

        var standing = desk.looks();

        assertThat(standing.status()).isEqualTo(RequisitionStatus.REJECTED);
        assertThat(standing.waitingFor()).isEqualTo(Turn.REQUESTER);
        assertThat(standing.ended()).isFalse();
        assertThat(desk.row().rejectReason()).contains("Too dear");
        assertThat(desk.row().coupaStatus()).contains(status);
        assertThat(desk.events()).contains("requisition.rejected", "requisition.approval_decided");
    }

    @Test
    void aResubmissionStartsTheChainAnewAndTheOldOneStays() {
        long id = submitted();
        simulated().requisitions().rejectNext(id, "Too dear");
        desk.looks();
        var before = desk.known().chain();

        int revision = desk.corrected(Desk.draft());
        var standing = desk.activities().resubmit(desk.ref(), revision);

        assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(standing.round()).isEqualTo(2);
        assertThat(standing.approved()).isZero();
        assertThat(desk.known().approvals()).containsAll(before);
        assertThat(desk.known().chain())
                .extracting(ApprovalRow::coupaId)
                .doesNotContainAnyElementsOf(
                        before.stream().map(ApprovalRow::coupaId).toList());
        assertThat(simulated().requisitions().get(id).path("requisition-lines")).hasSize(1);
    }

    @Test
    void aRejectionAndAResubmissionInCoupaBetweenTwoLooksAreTwoRoundsAndBothAreTold() {
        long id = submitted();
        simulated().requisitions().rejectNext(id, "Too dear");
        desk.coupa().requisitionWrites().updateAndSubmit(id, RequisitionBody.unchanged());

        desk.reads();

        assertThat(desk.row().round()).isEqualTo(2);
        assertThat(desk.row().status()).isEqualTo("PENDING_APPROVAL");
        assertThat(desk.known().approvals())
                .filteredOn(approval -> approval.round() == 1)
                .singleElement()
                .satisfies(old -> assertThat(old.status()).isEqualTo("rejected"))
                .satisfies(old -> assertThat(old.note()).contains("Too dear"));
        assertThat(desk.events())
                .containsSubsequence("requisition.approval_decided", "requisition.rejected", "requisition.resubmitted");
    }

    @Test
    void anApprovedRequisitionsOrdersAreLinkedAndFollowedToTheirEnd() {
        long id = submitted();
        simulated().requisitions().approveAll(id);
        simulated().requisitions().orderNow(id);

        var ordered = desk.looks();

        assertThat(ordered.status()).isEqualTo(RequisitionStatus.ORDERED);
        assertThat(ordered.ended()).isFalse();
        assertThat(desk.known().orders())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.status()).contains("issued"));
        assertThat(desk.events()).contains("purchase_order.linked");

        orders().forEach(order -> simulated().orders().revise(order));
        desk.looks();
        assertThat(desk.known().orders()).extracting(PurchaseOrderRow::version).containsOnly(Optional.of(2L));

        orders().forEach(order -> simulated().orders().close(order));
        var closed = desk.looks();
        assertThat(closed.ended()).isTrue();
        assertThat(desk.events()).contains("purchase_order.changed", "requisition.ended");
    }

    private List<Long> orders() {
        return desk.known().orders().stream().map(PurchaseOrderRow::coupaId).toList();
    }

    @Test
    void lookingAgainWithoutNewsChangesNothing() {
        submitted();
        var standing = desk.looks();

        assertThat(desk.looks()).isEqualTo(standing);
    }

    @Test
    void whatWasReceivedIsSeenAlthoughTheOrderItselfDidNotMove() {
        long id = submitted();
        simulated().requisitions().approveAll(id);
        simulated().requisitions().orderNow(id);
        desk.looks();
        simulated().requisitions().receivePartially(id);

        assertThat(desk.looks().status()).isEqualTo(RequisitionStatus.PARTIALLY_RECEIVED);
    }

    @Test
    void aWithdrawnOneIsSeenAndOneThatIsDeletedThenEnds() {
        long id = submitted();
        simulated().requisitions().withdraw(id);
        assertThat(desk.looks().status()).isEqualTo(RequisitionStatus.WITHDRAWN);

        simulated().requisitions().delete(id);

        var gone = desk.looks();
        assertThat(gone.status()).isEqualTo(RequisitionStatus.DELETED);
        assertThat(gone.ended()).isTrue();
    }

    @Test
    void whatCannotHaveBeenDeletedIsKeptFromUsAndFollowedOn() {
        long id = submitted();
        simulated().requisitions().approveAll(id);
        simulated().requisitions().orderNow(id);
        desk.looks();
        simulated().faults().add(Fault.status("/api/requisitions/" + id, 404));

        var hidden = desk.looks();

        assertThat(hidden.status()).isEqualTo(RequisitionStatus.ORDERED);
        assertThat(hidden.ended()).isFalse();
        assertThat(hidden.note())
                .hasValueSatisfying(note -> assertThat(note).startsWith("Coupa does not show it any more"));
        assertThat(desk.activities().withdraw(desk.ref())).isInstanceOf(Withdrawal.OnlyInCoupa.class);
        assertThat(desk.row().endedAt()).isEmpty();
    }

    @Test
    void anEndpointThatIsSwitchedOffDeletesNothing() {
        long id = submitted();
        simulated().requisitions().withdraw(id);
        desk.looks();
        simulated().faults().add(Fault.missing("/api/requisitions*"));

        assertThat(desk.looks().status()).isEqualTo(RequisitionStatus.WITHDRAWN);

        simulated().faults().clear();
        assertThat(desk.reads(Optional.of(Instant.now())).read).isEqualTo(1);
        assertThat(desk.row().note()).isEmpty();
    }

    @Test
    void aLookThatFailsLeavesWhoseTurnItIsAndItsNoteGoesWithTheNextSync() {
        submitted();
        desk.followsBesides(1_000);
        simulated().faults().add(Fault.status("/api/requisitions*", 503));

        var standing = desk.looks();

        assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(standing.waitingFor()).isEqualTo(Turn.APPROVER);
        assertThat(standing.note()).isPresent();
        simulated().faults().clear();
        desk.reads(Optional.of(Instant.now().plus(Duration.ofHours(1))));
        assertThat(desk.row().note()).as("though nothing has changed").isEmpty();
    }

    @Test
    void ordersThatAreClosedEndNothingWhileALineMayStillBeOrdered() {
        var order = orderedWithLineToCome();
        simulated().orders().cancel(order);

        desk.readsOrders(Optional.empty());

        assertThat(desk.known().orders()).allMatch(PurchaseOrderRow::closed);
        assertThat(desk.row().endedAt()).isEmpty();
        simulated().faults().add(Fault.status("/api/requisitions*", 503));
        assertThat(desk.looks().ended()).as("a look that fails").isFalse();
    }

    @Test
    void theLastOrderThatClosesEndsIt() {
        submittedAndOrdered();
        orders().forEach(order -> simulated().orders().close(order));

        desk.readsOrders(Optional.empty());

        assertThat(desk.row().endedAt()).isPresent();
    }

    @Test
    void aLookThatFailsLeavesTheLastOrderOpenForTheNextOne() {
        submittedAndOrdered();
        orders().forEach(order -> simulated().orders().close(order));
        simulated().faults().add(Fault.status("/api/requisitions*", 503));

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> desk.readsOrders(Optional.empty()));

        simulated().faults().clear();
        desk.readsOrders(Optional.empty());
        assertThat(desk.row().endedAt()).isPresent();
    }

    @Test
    void aSecondOrderThatComesLaterIsLinkedThoughItsRequisitionDoesNotMove() {
        orderedWithLineToCome();

        simulated().requisitions().orderRest(desk.coupaId());
        desk.reads();

        assertThat(desk.known().orders()).hasSize(2);
    }

    @Test
    void amongManyALateOrderIsFoundToo() {
        orderedWithLineToCome();
        desk.followsBesides(1_000);

        simulated().requisitions().orderRest(desk.coupaId());
        desk.readsOrders(Optional.empty());

        assertThat(desk.known().orders()).hasSize(2);
    }

    @Test
    void anOrderOfLinesOfTwoRequisitionsIsLinkedToBoth() {
        long first = submitted();
        var one = desk.ref();
        desk.another();
        long second = submitted();
        List.of(first, second).forEach(id -> simulated().requisitions().approveAll(id));
        simulated().requisitions().orderTogether(first, second);

        desk.reads();

        assertThat(orders()).hasSize(1);
        var other = the(RequisitionRecords.class).known(one.connection().value(), one.tropicRequestId());
        assertThat(other.orders()).extracting(PurchaseOrderRow::coupaId).isEqualTo(orders());
        simulated().resetStats();
        desk.reads();
        assertThat(simulated().stats().requestsFor("purchase_orders"))
                .as("once it is linked")
                .isZero();
    }

    private void submittedAndOrdered() {
        long id = submitted();
        simulated().requisitions().approveAll(id);
        simulated().requisitions().orderNow(id);
        desk.looks();
    }

    /** Two suppliers, of which the first has its order. */
    private long orderedWithLineToCome() {
        long id = submittedToTwoSuppliers();
        simulated().requisitions().orderFirst(id);
        desk.looks();
        assertThat(orders()).hasSize(1);
        return orders().getFirst();
    }

    private long submittedToTwoSuppliers() {
        desk.asking(Desk.draft(Desk.line("Microscope", "2", "400.00"), Desk.line("Lamp", "1", "20.00")));
        long id = submitted();
        simulated().requisitions().source(id, 2, Desk.anotherSupplier());
        simulated().requisitions().approveAll(id);
        return id;
    }

    @Test
    void twoSuppliersGiveTwoOrdersWhoseHoldsCancellationsAndRevisionsAreSeen() {
        long id = submittedToTwoSuppliers();
        simulated().requisitions().orderNow(id);
        desk.reads();
        assertThat(orders()).hasSize(2);

        simulated().orders().hold(orders().getFirst());
        simulated().orders().revise(orders().getLast());
        desk.readsOrders(Optional.empty());

        assertThat(desk.known().orders())
                .extracting(
                        order -> order.status().orElseThrow(),
                        order -> order.version().orElseThrow())
                .containsExactly(tuple("buyer_hold", 1L), tuple("issued", 2L));
        simulated().orders().cancel(orders().getFirst());
        desk.readsOrders(Optional.empty());
        assertThat(desk.row().endedAt()).as("one is open").isEmpty();
        simulated().orders().close(orders().getLast());
        desk.readsOrders(Optional.empty());
        assertThat(desk.row().endedAt()).isPresent();
        assertThat(desk.events()).filteredOn("purchase_order.linked"::equals).hasSize(2);
        assertThat(desk.events()).filteredOn("purchase_order.changed"::equals).hasSize(4);
    }

    @Test
    void aJobOfCoupasIsWaitedFor() {
        long id = submitted();
        simulated().requisitions().background(id);
        assertThat(desk.looks().waitingFor()).isEqualTo(Turn.COUPA);

        simulated().requisitions().foreground(id);
        assertThat(desk.looks().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
    }

    @Test
    void whatIsInApprovalCanBeWithdrawnInCoupaAlone() {
        submitted();

        assertThat(desk.activities().withdraw(desk.ref()))
                .isInstanceOfSatisfying(
                        Withdrawal.OnlyInCoupa.class,
                        only -> assertThat(only.how()).contains("Withdraw").contains("pending_approval"));
    }

    @Test
    void whatIsOrderedIsTheBuyersToCancelAndWhatIsWithdrawnNeedsNothing() {
        submittedAndOrdered();
        var number = desk.known().orders().getFirst().number().orElseThrow();
        assertThat(desk.activities().withdraw(desk.ref()))
                .isInstanceOfSatisfying(
                        Withdrawal.OnlyInCoupa.class,
                        only -> assertThat(only.how()).contains("cancel order " + number));

        desk.another();
        simulated().requisitions().withdraw(submitted());
        assertThat(desk.activities().withdraw(desk.ref())).isInstanceOf(Withdrawal.Done.class);
        assertThat(desk.row().status()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aDeletionThatCoupaRefusesIsSaidAndNotTriedForEver() {
        long id = submitted();
        simulated().requisitions().rejectNext(id, "Too dear");
        simulated().faults().add(Fault.status("/api/requisitions/" + id, 400).on("DELETE"));

        assertThat(desk.activities().withdraw(desk.ref()))
                .isInstanceOfSatisfying(
                        Withdrawal.OnlyInCoupa.class,
                        only -> assertThat(only.how()).contains("Delete"));

        assertThat(desk.row().status()).isEqualTo("REJECTED");
        assertThat(desk.row().note()).isEmpty();
    }

    @Test
    void aRejectedOneIsTakenBack() {
        long id = submitted();
        simulated().requisitions().rejectNext(id, "Too dear");

        assertThat(desk.activities().withdraw(desk.ref())).isInstanceOf(Withdrawal.Done.class);

        assertThat(desk.row().endedAt()).isPresent();
        assertThat(desk.inCoupa()).isEmpty();
    }

    @Test
    void whatWasNeverSentIsTakenBackHere() {
        desk.opened();

        assertThat(desk.activities().withdraw(desk.ref())).isInstanceOf(Withdrawal.Done.class);

        assertThat(desk.row().status()).isEqualTo("ABANDONED");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whateverHappensTheBulkReadAndItsSignalsEndInWhatOneLookAtTheEndWouldShow(long seed) {
        var dice = new Random(seed);
        long id = submitted();
        for (int i = 0; i < 12; i++) {
            happens(id, dice);
            if (dice.nextBoolean()) {
                desk.reads();
            }
            if (dice.nextInt(3) == 0) {
                desk.readsOrders(Optional.empty());
            }
        }
        desk.reads();

        var shown = simulated().requisitions().get(id);
        assertThat(desk.row().coupaStatus()).contains(shown.path("status").asString());
        assertThat(RequisitionStatus.valueOf(desk.row().status())).isEqualTo(expected(shown));
        assertThat(Turn.valueOf(desk.row().waitingFor())).isEqualTo(CoupaStatus.turn(expected(shown)));
        assertThat(desk.known().chain())
                .extracting(ApprovalRow::coupaId, ApprovalRow::status)
                .containsExactlyElementsOf(shown.path("approvals")
                        .valueStream()
                        .map(approval -> tuple(
                                approval.path("id").asLong(),
                                approval.path("status").asString()))
                        .toList());
        assertThat(desk.known().chain().stream().filter(ApprovalRow::current).map(ApprovalRow::coupaId))
                .containsExactlyInAnyOrderElementsOf(simulated().requisitions().openApprovals(id).stream()
                        .map(approval -> approval.path("id").asLong())
                        .toList());
        assertThat(orders()).hasSameSizeAs(simulated().orders().of(id));
        assertThat(desk.row().toldVersion()).isEqualTo(desk.row().version());
    }

    /** Read off what Coupa shows by another way. */
    private static RequisitionStatus expected(JsonNode shown) {
        boolean isRejected = shown.path("approvals")
                .valueStream()
                .anyMatch(approval -> approval.path("status").asString().equals("rejected"));
        return switch (shown.path("status").asString()) {
            case "draft" -> isRejected ? RequisitionStatus.REJECTED : RequisitionStatus.DRAFT;
            case "backgrounded" -> RequisitionStatus.PROCESSING;
            case String same -> RequisitionStatus.valueOf(same.toUpperCase(Locale.ROOT));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensInCoupaALookEndsInWhatCoupaShows(long seed) {
        var dice = new Random(seed);
        long id = submitted();
        for (int i = 0; i < 8; i++) {
            happens(id, dice);
            if (dice.nextBoolean()) {
                desk.looks();
            }
        }
        desk.looks();

        var shown = simulated().requisitions().get(id);
        assertThat(desk.row().coupaStatus()).contains(shown.path("status").asString());
        assertThat(desk.known().orders()).hasSameSizeAs(simulated().orders().of(id));
    }

    private static void happens(long id, Random dice) {
        var requisitions = simulated().requisitions();
        List<Runnable> acts = new ArrayList<>(List.of(
                () -> requisitions.approveNext(id),
                () -> requisitions.rejectNext(id, "No"),
                () -> requisitions.withdraw(id),
                () -> requisitions.background(id),
                () -> requisitions.foreground(id),
                () -> requisitions.orderNow(id),
                () -> resubmitted(id),
                () -> requisitions.receivePartially(id)));
        try {
            acts.get(dice.nextInt(acts.size())).run();
        } catch (RuntimeException e) {
            // Coupa does not allow that now.
        }
    }

    /** By its requester, in Coupa. */
    private static void resubmitted(long id) {
        simulated().requisitions().resubmit(id);
    }

    @Test
    void inBulkJustTheChangedOnesAreNews() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 3; i++) {
            desk.another();
            ids.add(submitted());
        }
        desk.reads();
        simulated().requisitions().approveNext(ids.get(1));

        var tally = desk.reads();

        assertThat(tally.read).isEqualTo(3);
        assertThat(tally.changed).isEqualTo(1);
    }

    @Test
    void aFewAreLookedAtByTheirIdsInOneRequest() {
        submitted();
        desk.reads();
        simulated().resetStats();

        desk.reads();

        assertThat(simulated().stats().requestsFor("requisitions")).isEqualTo(1);
        assertThat(simulated().stats().requestsFor("approvals")).isZero();
    }

    @Test
    void whatWasNotLookedAtForLongIsReadByItsIdAndItsProcessNeedNotLook() {
        submitted();
        desk.reads();
        desk.followsBesides(1_000);
        desk.wasQuietFor(Duration.ofDays(4));
        simulated().resetStats();

        var tally = desk.reads(Optional.of(Instant.now().plus(Duration.ofHours(1))));

        assertThat(tally.read).isEqualTo(1);
        assertThat(tally.changed).isZero();
        assertThat(simulated().stats().requestsFor("requisitions")).isEqualTo(2);
        assertThat(desk.row().observedAt())
                .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now().minus(Duration.ofHours(1))));
        assertThat(the(WorkflowClient.class).fetchHistory(desk.processId()).getEvents())
                .filteredOn(HistoryEvent::hasWorkflowExecutionSignaledEventAttributes)
                .hasSize(1);
    }

    @Test
    void followingTenThousandCostsWhatChangesAndNotWhatIsFollowed() {
        long changed = submitted();
        desk.reads();
        desk.followsBesides(10_000);
        simulated().requisitions().approveNext(changed);
        simulated().resetStats();

        var tally = desk.reads(Optional.of(Instant.now()));

        assertThat(tally.changed).isEqualTo(1);
        var stats = simulated().stats();
        assertThat(stats.requestsFor("requisitions") + stats.requestsFor("approvals"))
                .isLessThan(10);
    }
}
