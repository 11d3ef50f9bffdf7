package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import io.tropicapp.coupa.workflows.requisition.Withdrawal;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a requisition in Coupa is seen, kept and told. */
class FollowingTest {

    private final Desk desk = new Desk();

    @BeforeAll
    static void processesCanBeTold() {
        SearchAttributes.ALL.forEach(
                key -> Ground.temporal().registerSearchAttribute(key.getName(), key.getValueType()));
    }

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
    void aRejectionAndAResubmissionInCoupaBetweenTwoLooksAreTwoRounds() {
        long id = submitted();
        simulated().requisitions().rejectNext(id, "Too dear");
        int revision = desk.corrected(Desk.draft());
        var standing = desk.activities().resubmit(desk.ref(), revision);

        assertThat(standing.round()).isEqualTo(2);
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
    void aWithdrawnOneIsSeenAndOneThatIsGoneEnds() {
        long id = submitted();
        simulated().requisitions().withdraw(id);
        assertThat(desk.looks().status()).isEqualTo(RequisitionStatus.WITHDRAWN);

        simulated().requisitions().delete(id);

        var gone = desk.looks();
        assertThat(gone.status()).isEqualTo(RequisitionStatus.DELETED);
        assertThat(gone.ended()).isTrue();
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
                () -> requisitions.receivePartially(id)));
        try {
            acts.get(dice.nextInt(acts.size())).run();
        } catch (RuntimeException e) {
            // Coupa does not allow that now.
        }
    }

    @Test
    void inBulkJustTheChangedOnesAreNews() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 3; i++) {
            desk.another();
            ids.add(submitted());
        }
        read();
        simulated().requisitions().approveNext(ids.get(1));

        var tally = read();

        assertThat(tally.read).isEqualTo(3);
        assertThat(tally.changed).isEqualTo(1);
    }

    @Test
    void aFewAreLookedAtByTheirIdsInOneRequest() {
        submitted();
        read();
        simulated().resetStats();

        read();

        assertThat(simulated().stats().requestsFor("requisitions")).isEqualTo(1);
        assertThat(simulated().stats().requestsFor("approvals")).isZero();
    }

    @Test
    void followingTenThousandCostsWhatChangesAndNotWhatIsFollowed() {
        long changed = submitted();
        read();
        desk.followsBesides(10_000);
        simulated().requisitions().approveNext(changed);
        simulated().resetStats();

        var tally = read(Optional.of(Instant.now()));

        assertThat(tally.changed).isEqualTo(1);
        var stats = simulated().stats();
        assertThat(stats.requestsFor("requisitions") + stats.requestsFor("approvals"))
                .isLessThan(10);
    }

    private Tally read() {
        return read(Optional.empty());
    }

    private Tally read(Optional<Instant> since) {
        var tally = new Tally();
        var watermark =
                since.map(at -> new Watermark("REQUISITIONS", Optional.of(at), Optional.of(true), Optional.empty()));
        the(InFlight.class).requisitions(client(), desk.connection(), watermark, false, tally);
        return tally;
    }

    private CoupaClient client() {
        var connection = desk.connection();
        var credential = Optional.ofNullable(connection.credentialId()).orElseThrow();
        return the(Coupas.class)
                .with(credential, connection.details().instanceUrl())
                .orElseThrow();
    }

    private static final class Tally implements InFlight.Tally {

        private long read;
        private long changed;

        @Override
        public void add(long moreRead, long moreChanged) {
            read += moreRead;
            changed += moreChanged;
        }
    }
}
