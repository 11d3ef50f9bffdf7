package io.tropicapp.coupa.activities.contract;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a linked contract in Coupa is seen, kept and told. */
class LinkedContractTest {

    private final ContractDesk desk = new ContractDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFirstLookShowsTheChainAndWhoseTurnItIs() {
        long contract = ContractDesk.submitted();

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        assertThat(standing.waitingFor()).isEqualTo(ContractTurn.APPROVER);
        assertThat(standing.round()).isEqualTo(1);
        assertThat(desk.known(contract).chain()).singleElement().satisfies(approval -> {
            assertThat(approval.current()).isTrue();
            assertThat(approval.position()).contains(1);
            assertThat(approval.approverName()).isPresent();
        });
        assertThat(desk.told()).containsExactly("contract.pending_approval");
    }

    @Test
    void eachApprovalIsSeenWithWhoGaveItAndWhoIsNext() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        long first = simulated()
                .contracts()
                .openApprovals(contract)
                .getFirst()
                .path("id")
                .asLong();
        simulated().contracts().delegate(first, 3);
        simulated().contracts().decide(first, "approve", "Fine with me");

        var standing = desk.looks(contract);

        assertThat(standing.approved()).isEqualTo(1);
        var chain = desk.known(contract).chain();
        assertThat(chain).extracting(ApprovalRow::status).containsExactly("approved", "pending_approval");
        assertThat(chain).extracting(ApprovalRow::current).containsExactly(false, true);
        assertThat(chain.getFirst().note()).contains("Fine with me");
        assertThat(chain.getFirst().delegate()).isPresent();
        assertThat(desk.told()).containsExactly("contract.pending_approval", "contract.approval_decided");
    }

    @Test
    void thoseWhoAreAskedSideBySideAreAllCurrent() {
        long contract = ContractDesk.draft("250000.00");
        simulated().contracts().submit(contract);
        simulated().contracts().approveNext(contract);

        desk.links(contract).looks(contract);

        assertThat(desk.known(contract).chain())
                .filteredOn(ApprovalRow::current)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.parallelGroup()).contains("Purchasing and Legal"));
    }

    @Test
    void itIsFollowedToPublished() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().approveAll(contract);
        assertThat(desk.looks(contract).status()).isEqualTo(ContractStatus.APPROVED);

        simulated().contracts().publish(contract);
        var standing = desk.looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.PUBLISHED);
        assertThat(standing.ended()).isTrue();
        assertThat(desk.told())
                .containsSubsequence(
                        "contract.pending_approval", "contract.approved", "contract.published", "contract.ended");
        assertThat(desk.known(contract).row().endReason()).contains("PUBLISHED");
    }

    @ParameterizedTest
    @CsvSource({"expired, EXPIRED", "terminated, TERMINATED"})
    void itIsFollowedToItsOtherEnds(String coupa, ContractStatus end) {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().life().contractStatus(contract, coupa);

        assertThat(desk.looks(contract).ended()).isTrue();
        assertThat(desk.known(contract).status()).isEqualTo(end);
        assertThat(desk.told()).contains("contract." + coupa);
    }

    @Test
    void oneThatIsMarkedTerminatedIsSoWhateverItsStatusSays() {
        long contract = ContractDesk.draft();
        simulated().life().change(Resource.CONTRACTS, contract, Trees.object().put("terminated", true));

        assertThat(desk.links(contract).looks(contract).status()).isEqualTo(ContractStatus.TERMINATED);
    }

    @Test
    void oneThatIsPublishedAlreadyIsDoneWithTheFirstLook() {
        long contract = ContractDesk.draft();
        simulated().life().contractStatus(contract, "published");

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.ended()).isTrue();
        assertThat(desk.told()).containsExactly("contract.published", "contract.ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "draft"})
    void aRejectionIsToldWhateverCoupaCallsItAndIsNoEndYet(String status) {
        simulated().contracts().rejectedBecome(status);
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "Too long a term");

        var standing = desk.looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.REJECTED);
        assertThat(standing.waitingFor()).isEqualTo(ContractTurn.CONTRACT_OWNER);
        assertThat(standing.ended()).isFalse();
        assertThat(desk.known(contract).chain().getFirst().note()).contains("Too long a term");
        assertThat(desk.told()).contains("contract.rejected");
    }

    @Test
    void aResubmissionStartsTheChainAnewAndTheOldOneStays() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "Too long a term");
        desk.looks(contract);
        var before = desk.known(contract).chain();
        simulated().contracts().submit(contract);

        var standing = desk.looks(contract);

        assertThat(standing.round()).isEqualTo(2);
        assertThat(standing.approvals()).isEqualTo(1);
        assertThat(standing.approved()).isZero();
        assertThat(desk.known(contract).approvals()).containsAll(before);
    }

    @Test
    void aRejectionAndAResubmissionBetweenTwoLooksAreTwoRounds() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "Too long a term");
        simulated().contracts().submit(contract);

        assertThat(desk.looks(contract).round()).isEqualTo(2);
        assertThat(desk.told()).contains("contract.resubmitted");
        assertThat(desk.looks(contract).round()).isEqualTo(2);
    }

    @Test
    void roundsFromBeforeItWasLinkedAreToldApart() {
        long contract = ContractDesk.submitted();
        simulated().contracts().rejectNext(contract, "No");
        simulated().contracts().submit(contract);
        simulated().contracts().approveNext(contract);

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.round()).isEqualTo(2);
        assertThat(standing.approvals()).isEqualTo(2);
        assertThat(desk.known(contract).approvals())
                .extracting(ApprovalRow::round)
                .containsExactly(1, 2, 2);
    }

    @Test
    void aRejectedOneThatNobodySubmitsAgainEndsAsRejected() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "No");
        desk.looks(contract);

        var standing = desk.activities().endRejected(desk.ref(contract), 1);

        assertThat(standing.ended()).isTrue();
        assertThat(desk.known(contract).row().endReason()).contains("REJECTED");
        assertThat(desk.activities().endRejected(desk.ref(contract), 1)).isEqualTo(standing);
    }

    @Test
    void oneThatWasSubmittedAgainDoesNotEndAsRejected() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "No");
        desk.looks(contract);
        simulated().contracts().submit(contract);

        var standing = desk.activities().endRejected(desk.ref(contract), 1);

        assertThat(standing.ended()).isFalse();
        assertThat(standing.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
    }

    @Test
    void anotherRejectionHasATimeOfItsOwn() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "No");
        desk.looks(contract);
        simulated().contracts().submit(contract);
        simulated().contracts().rejectNext(contract, "Still no");

        var standing = desk.activities().endRejected(desk.ref(contract), 1);

        assertThat(standing.ended()).isFalse();
        assertThat(standing.round()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Legacy (imported)", "in_negotiation"})
    void aStatusThatIsNotKnownIsKeptAndFollowedOn(String status) {
        long contract = ContractDesk.draft();
        simulated().life().contractStatus(contract, status);

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.UNKNOWN);
        assertThat(standing.ended()).isFalse();
        assertThat(desk.known(contract).row().coupaStatus()).contains(status);
    }

    @Test
    void itIsFollowedByItselfWhereApprovalsCannotBeRead() {
        long contract = ContractDesk.submitted();
        simulated().faults().add(Fault.status("/api/approvals", 403));

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        assertThat(standing.approvals()).isZero();
    }

    @Test
    void whileCoupaIsAwayItSaysSoAndTheNextLookClearsIt() {
        long contract = ContractDesk.submitted();
        simulated().faults().add(Fault.status("/api/contracts*", 503));

        var away = desk.links(contract).looks(contract);
        simulated().faults().clear();
        var back = desk.looks(contract);

        assertThat(away.status()).isEqualTo(ContractStatus.LINKED);
        assertThat(away.note()).isPresent();
        assertThat(back.note()).isEmpty();
    }

    @Test
    void whatIsUnlinkedEndsWithThatReasonAndIsNotLookedAtAnyMore() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);

        var standing = desk.activities().unlink(desk.ref(contract), null);
        simulated().contracts().approveAll(contract);

        assertThat(standing.ended()).isTrue();
        assertThat(desk.looks(contract)).isEqualTo(standing);
        assertThat(desk.known(contract).row().endReason()).contains("UNLINKED");
        assertThat(desk.told()).endsWith("contract.ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "pending_approval"})
    void aRejectionCountsThoughSomebodyAskedSideBySideHasApprovedBefore(String status) {
        simulated().contracts().rejectedBecome("draft");
        long contract = ContractDesk.draft("250000.00");
        simulated().contracts().submit(contract);
        simulated().contracts().approveNext(contract);
        desk.links(contract).looks(contract);
        var asked = simulated().contracts().openApprovals(contract);
        simulated().contracts().decide(asked.getLast().path("id").asLong(), "approve", "Fine");
        simulated().contracts().decide(asked.getFirst().path("id").asLong(), "reject", "No");
        simulated().life().contractStatus(contract, status);

        var standing = desk.looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.REJECTED);
        assertThat(standing.round()).isEqualTo(1);
        assertThat(desk.told()).contains("contract.rejected");
    }

    @Test
    void oneThatCoupaDoesNotShowAnyMoreIsFollowedOn() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().faults().add(Fault.status("/api/contracts/" + contract, 404));

        var hidden = desk.looks(contract);
        simulated().faults().clear();
        var back = desk.looks(contract);

        assertThat(hidden.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        assertThat(hidden.ended()).isFalse();
        assertThat(hidden.waitingFor()).isEqualTo(ContractTurn.COUPA_SUPPORT);
        assertThat(hidden.note())
                .hasValueSatisfying(note -> assertThat(note).startsWith("Coupa does not show it any more"));
        assertThat(back.waitingFor()).isEqualTo(ContractTurn.APPROVER);
        assertThat(back.note()).isEmpty();
    }

    @Test
    void aDraftThatTheIndexHasIsNotDeleted() {
        long contract = ContractDesk.draft();
        desk.links(contract).looks(contract);
        simulated().faults().add(Fault.status("/api/contracts/" + contract, 404));

        assertThat(desk.looks(contract).ended()).isFalse();
    }

    @Test
    void aDraftThatTheIndexIsWithoutAsWellIsDeleted() {
        long contract = 999_999;
        desk.links(contract).isKnownAs(contract, "draft");

        assertThat(desk.looks(contract).status()).isEqualTo(ContractStatus.DELETED);
        assertThat(desk.told()).containsExactly("contract.deleted", "contract.ended");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void itIsFollowedByItselfWhereCoupaRefusesToTellItsApprovals(int status) {
        long contract = ContractDesk.submitted();
        simulated().faults().add(Fault.status("/api/approvals", status));

        assertThat(desk.links(contract).looks(contract).status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
    }

    @Test
    void aRejectionStaysOneWhileApprovalsCannotBeRead() {
        simulated().contracts().rejectedBecome("draft");
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, "No");
        desk.looks(contract);
        simulated().faults().add(Fault.garbled("/api/approvals"));

        assertThat(desk.looks(contract).status()).isEqualTo(ContractStatus.REJECTED);
        simulated().contracts().submit(contract);
        assertThat(desk.looks(contract).status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheProcessGoesOn() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().rejectNext(contract, ContractDesk.ODD);

        var standing = desk.withoutOddNotes(() -> desk.looks(contract));

        assertThat(standing.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        assertThat(standing.note()).hasValueSatisfying(note -> assertThat(note).contains("cannot be read or kept"));
        assertThat(desk.activities().unlink(desk.ref(contract), null).ended()).isTrue();
    }

    @Test
    void oneWhoseStatusIsHiddenSaysSoAndIsNotLookedAtOverAndOver() {
        long contract = ContractDesk.submitted();
        simulated().responseFilters().dropEvenWithFields(Resource.CONTRACTS, List.of("status"));

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.UNKNOWN);
        assertThat(standing.note()).hasValueSatisfying(note -> assertThat(note).contains("response filter"));
    }

    @Test
    void aStatusThatIsHiddenLaterStaysWhatItWas() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().responseFilters().dropEvenWithFields(Resource.CONTRACTS, List.of("status"));

        var standing = desk.looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        assertThat(standing.note()).isPresent();
    }

    @Test
    void aDecisionIsToldThoughCoupaHidesWhenItWasMade() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().responseFilters().dropEvenWithFields(Resource.APPROVALS, List.of("approval-date"));
        simulated().contracts().approveNext(contract);

        desk.looks(contract);

        assertThat(desk.told()).containsExactly("contract.pending_approval", "contract.approval_decided");
    }

    @Test
    void oneThatIsHeldIsNotDecidedWhateverDateItHas() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        long first = simulated()
                .contracts()
                .openApprovals(contract)
                .getFirst()
                .path("id")
                .asLong();
        simulated().contracts().decide(first, "hold", "Later");
        simulated()
                .life()
                .change(Resource.APPROVALS, first, Trees.object().put("approval-date", "2026-11-24T12:00:00Z"));

        desk.looks(contract);

        assertThat(desk.told()).doesNotContain("contract.approval_decided");
    }

    @Test
    void aWithdrawalAndAResubmissionBetweenTwoLooksAreTwoRounds() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().withdraw(contract);
        simulated().contracts().submit(contract);

        var standing = desk.looks(contract);

        assertThat(standing.round()).isEqualTo(2);
        assertThat(standing.approvals()).isEqualTo(1);
        assertThat(desk.told()).contains("contract.resubmitted");
    }

    @Test
    void theLinkOfAnotherRequestIsNotUnlinked() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);

        assertThat(desk.activities().unlink(desk.ref(contract), "REQ-of-before").ended())
                .isFalse();
        assertThat(desk.activities()
                        .unlink(desk.ref(contract), "REQ-" + contract)
                        .ended())
                .isTrue();
    }

    @Test
    void whatIsLinkedAnewGoesOnFromWhatIsKnown() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        desk.activities().unlink(desk.ref(contract), null);

        var standing = desk.links(contract).looks(contract);

        assertThat(standing.status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        assertThat(standing.round()).isEqualTo(1);
        assertThat(standing.ended()).isFalse();
    }

    @Test
    void lookingAgainWithoutNewsChangesNothing() {
        long contract = ContractDesk.submitted();
        var standing = desk.links(contract).looks(contract);

        assertThat(desk.looks(contract)).isEqualTo(standing);
    }

    @Test
    void eventsHoldIdsAndStatesAndTheHistoryHasTheNames() {
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        simulated().contracts().approveNext(contract);
        desk.looks(contract);

        var approver = desk.known(contract).chain().getFirst().approverName().orElseThrow();
        assertThat(desk.events()).allSatisfy(event -> {
            assertThat(event.data().toString()).doesNotContain(approver);
            assertThat(event.data().path("coupaContractId").asLong()).isEqualTo(contract);
            assertThat(event.data().path("tropicRequestId").asString()).isEqualTo("REQ-" + contract);
            assertThat(event.subject()).isEqualTo(Optional.of(String.valueOf(contract)));
        });
        assertThat(the(ContractApprovals.class).history(desk.connection().id(), contract))
                .extracting(HistoryRow::type)
                .contains("status", "approval");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensInCoupaALookEndsInWhatCoupaShows(long seed) {
        var dice = new Random(seed);
        long contract = ContractDesk.submitted();
        desk.links(contract).looks(contract);
        for (int i = 0; i < 8; i++) {
            happens(contract, dice);
            if (dice.nextBoolean()) {
                desk.looks(contract);
            }
        }
        desk.looks(contract);

        var shown = simulated().contracts().get(contract);
        assertThat(desk.known(contract).row().coupaStatus())
                .contains(shown.path("status").asString());
        assertThat(desk.known(contract).chain())
                .filteredOn(ApprovalRow::current)
                .extracting(ApprovalRow::coupaId)
                .containsExactlyInAnyOrderElementsOf(simulated().contracts().openApprovals(contract).stream()
                        .map(approval -> approval.path("id").asLong())
                        .toList());
    }

    private static void happens(long id, Random dice) {
        var contracts = simulated().contracts();
        List<Runnable> acts = new ArrayList<>(List.of(
                () -> contracts.approveNext(id),
                () -> contracts.rejectNext(id, "No"),
                () -> contracts.withdraw(id),
                () -> contracts.submit(id),
                () -> contracts.complete(id)));
        try {
            acts.get(dice.nextInt(acts.size())).run();
        } catch (RuntimeException e) {
            // Coupa does not allow that now.
        }
    }
}
