package io.tropicapp.coupa.api.contract;

import static io.tropicapp.coupa.api.TestWorld.API;
import static io.tropicapp.coupa.api.TestWorld.CONTRACTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.contract.ContractRelative;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContractApprovalsTest {

    private static final Acme ACME = stocked(Acme.live());

    private static Acme stocked(Acme acme) {
        API.the(Contracts.class)
                .upsert(
                        acme.id,
                        List.of(
                                contract(1, "C-1", "pending_approval"),
                                contract(2, "C-2", "published"),
                                contract(3, "C-3", "pending_approval"),
                                contract(4, "C-4", "draft"),
                                contract(5, "C-5", "published"),
                                contract(6, "C-5", "draft"),
                                contract(7, "C-7", "pending_approval"),
                                contract(8, "C-8", "rejected")));
        return acme;
    }

    private static ContractRow contract(long id, String number, String status) {
        return JsonMapper.shared()
                .readValue(
                        "{\"coupaId\": %d, \"number\": \"%s\", \"name\": \"Agreement %d\", \"status\": \"%s\", \"version\": 1}"
                                .formatted(id, number, id, status),
                        ContractRow.class);
    }

    @Test
    void aLinkedContractIsFollowedFromThenOn() {
        var answer = links(ACME, "REQ-1", "'coupaContractId': 1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("location")).isEqualTo(path(1));
        assertThat(answer.at("/tropicRequestId")).isEqualTo("REQ-1");
        assertThat(answer.at("/contractNumber")).isEqualTo("C-1");
        awaitStatus(1, "PENDING_APPROVAL");
        assertThat(shown(1).at("/coupaStatus")).isEqualTo("pending_approval");
        assertThat(shown(1).at("/waitingFor")).isEqualTo("APPROVER");
    }

    @Test
    void theSameAgainIsTheSameLink() {
        links(ACME, "REQ-3", "'coupaContractId': 3");
        awaitStatus(3, "PENDING_APPROVAL");

        var again = links(ACME, "REQ-3", "'contractNumber': 'C-3'");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/coupaContractId")).isEqualTo("3");
        assertThat(CONTRACTS.looksAt(new ContractRef(ACME.connectionId(), ACME.organization, 3)))
                .isEqualTo(1);
    }

    @Test
    void oneThatIsPublishedAlreadyIsDoneAtOnce() {
        links(ACME, "REQ-2", "'coupaContractId': 2");

        awaitStatus(2, "PUBLISHED");
        assertThat(shown(2).at("/endReason")).isEqualTo("PUBLISHED");
        assertThat(shown(2).at("/next")).isEqualTo("Nothing is to be done: it is published.");
        assertThat(links(ACME, "REQ-2", "'coupaContractId': 2").status()).isEqualTo(200);
    }

    @Test
    void aContractHasOneTropicRequestAtATime() {
        var acme = stocked(Acme.live());
        links(acme, "REQ-A", "'coupaContractId': 1");

        var other = links(acme, "REQ-B", "'coupaContractId': 1");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("contract-linked");
        assertThat(other.at("/tropicRequestId")).isEqualTo("REQ-A");
        assertThat(other.at("/detail")).contains("DELETE " + acme.path("/contract-approvals/1"));
        acme.owner.delete(acme.path("/contract-approvals/1"));
        assertThat(links(acme, "REQ-B", "'coupaContractId': 1").status()).isEqualTo(202);
    }

    @Test
    void oneThatTheLastSyncHasNotSeenIsRefusedWithTheTimeOfTheNext() {
        var answer = links(ACME, "REQ-9", "'coupaContractId': 999");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("contract-not-found");
        assertThat(answer.at("/detail")).contains("999", "POST syncs");
        assertThat(Instant.parse(answer.at("/nextSyncAt")))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void aNumberThatSeveralHaveIsRefusedWithAllOfThem() {
        var answer = links(ACME, "REQ-5", "'contractNumber': 'C-5'");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("contract-ambiguous");
        assertThat(answer.json().at("/candidates").findValuesAsString("coupaContractId"))
                .containsExactly("5", "6");
    }

    @Test
    void whatNamesNoContractOrNoRequestIsRefused() {
        assertThat(links(ACME, "REQ-1", "'coupaContractId': 1, 'contractNumber': 'C-1'")
                        .at("/errors/0/field"))
                .isEqualTo("coupaContractId");
        assertThat(ACME.backend
                        .post(ACME.path("/contract-approvals"), "{'coupaContractId': 1}")
                        .at("/errors/0/field"))
                .isEqualTo("tropicRequestId");
        assertThat(links(ACME, "a b", "'coupaContractId': 1").status()).isEqualTo(400);
    }

    @Test
    void beforeTheFullSyncNothingCanBeLinked() {
        var early = Acme.begun();

        assertThat(links(early, "REQ-1", "'coupaContractId': 1").problem()).isEqualTo("step-not-open");
    }

    @Test
    void itShowsItsChainAndWhoseTurnItIs() {
        links(ACME, "REQ-7", "'coupaContractId': 7");
        awaitStatus(7, "PENDING_APPROVAL");
        var unused = CONTRACTS.change(
                CONTRACTS.row(ACME.connectionId(), 7),
                json -> json.put("round", 2),
                List.of(approval(1, 1, "rejected", false), approval(2, 2, "pending_approval", true)),
                List.of(
                        relative(7, 70, "AMENDMENT", "draft"),
                        relative(7, 71, "VERSION", "published"),
                        relative(7, 72, "MASTER", "published")));

        var shown = shown(7);

        assertThat(shown.at("/whoseTurn/0")).isEqualTo("Dan (delegate: Eve)");
        assertThat(shown.at("/next")).startsWith("It is the turn of Dan (delegate: Eve)");
        assertThat(shown.json().at("/approvals").size()).isEqualTo(1);
        assertThat(shown.at("/approvals/0/parallelGroup")).isEqualTo("Legal");
        assertThat(shown.at("/approvals/0/note")).isEqualTo("As agreed");
        assertThat(shown.at("/earlierApprovals/0/status")).isEqualTo("rejected");
        assertThat(shown.at("/amendments/0/coupaContractId")).isEqualTo("70");
        assertThat(shown.at("/amendments/0/status")).isEqualTo("draft");
        assertThat(shown.at("/versions/0/coupaContractId")).isEqualTo("71");
        assertThat(shown.at("/amends/0/coupaContractId")).isEqualTo("72");
        assertThat(shown.json().at("/history").findValuesAsString("type")).startsWith("link", "status");
    }

    @Test
    void aRejectedOneWaitsForItsOwner() {
        links(ACME, "REQ-8", "'coupaContractId': 8");
        awaitStatus(8, "REJECTED");

        assertThat(shown(8).at("/waitingFor")).isEqualTo("CONTRACT_OWNER");
        assertThat(shown(8).at("/next")).contains("submit it again", "DELETE");
        assertThat(shown(8).json().at("/endedAt").isNull()).isTrue();
    }

    @Test
    void theyAreListedTheNewestFirstByStatus() {
        var acme = stocked(Acme.live());
        links(acme, "REQ-1", "'coupaContractId': 1");
        links(acme, "REQ-2", "'coupaContractId': 2");
        links(acme, "REQ-3", "'coupaContractId': 3");
        await(acme, 1, "PENDING_APPROVAL");
        await(acme, 2, "PUBLISHED");
        await(acme, 3, "PENDING_APPROVAL");
        var list = acme.path("/contract-approvals?limit=1&status=PENDING_APPROVAL");

        var page = acme.owner.get(list);
        var next = acme.owner.get(list + "&cursor=" + page.at("/nextCursor"));

        assertThat(page.at("/items/0/coupaContractId")).isEqualTo("3");
        assertThat(next.at("/items/0/coupaContractId")).isEqualTo("1");
        assertThat(next.json().at("/nextCursor").isNull()).isTrue();
        assertThat(acme.owner.get(acme.path("/contract-approvals")).json().at("/items"))
                .hasSize(3);
    }

    @Test
    void refreshLooksAtItAtOnce() {
        var acme = stocked(Acme.live());
        links(acme, "REQ-1", "'coupaContractId': 1");
        await(acme, 1, "PENDING_APPROVAL");
        API.the(Contracts.class).upsert(acme.id, List.of(contract(1, "C-1", "approved")));

        var answer = acme.operator.post(acme.path("/contract-approvals/1/refresh"), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("APPROVED");
        assertThat(answer.at("/observedAt")).isNotEmpty();
    }

    @Test
    void whatIsUnlinkedEndsWithThatReasonAndCanBeLinkedAgain() {
        var acme = stocked(Acme.live());
        links(acme, "REQ-1", "'coupaContractId': 1");
        await(acme, 1, "PENDING_APPROVAL");

        var unlinked = acme.owner.delete(acme.path("/contract-approvals/1"));

        assertThat(unlinked.status()).isEqualTo(200);
        assertThat(unlinked.at("/endReason")).isEqualTo("UNLINKED");
        assertThat(acme.owner.delete(acme.path("/contract-approvals/1")).status())
                .isEqualTo(200);
        assertThat(links(acme, "REQ-1", "'coupaContractId': 1").status()).isEqualTo(202);
        assertThat(acme.owner.get(acme.path("/audit")).json().at("/items").findValuesAsString("action"))
                .contains("contract_approval.linked", "contract_approval.unlinked");
    }

    @Test
    void aRepeatedUnlinkingLeavesTheLinkOfAnotherRequestAlone() {
        var acme = stocked(Acme.live());
        var unlinking = acme.path("/contract-approvals/1?tropicRequestId=REQ-A");
        links(acme, "REQ-A", "'coupaContractId': 1");
        await(acme, 1, "PENDING_APPROVAL");
        assertThat(acme.owner.delete(unlinking).status()).isEqualTo(200);
        links(acme, "REQ-B", "'coupaContractId': 1");
        await(acme, 1, "PENDING_APPROVAL");

        var again = acme.owner.delete(unlinking);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("contract-linked");
        assertThat(again.at("/tropicRequestId")).isEqualTo("REQ-B");
        assertThat(acme.owner.get(acme.path("/contract-approvals/1")).at("/endReason"))
                .isEmpty();
    }

    @Test
    void whoMayLinkMayUnlinkAndOthersMayNot() {
        assertThat(ACME.consultant
                        .post(ACME.path("/contract-approvals"), "{'tropicRequestId': 'R', 'coupaContractId': 4}")
                        .status())
                .isEqualTo(403);
        assertThat(ACME.operator.delete(path(4)).status()).isEqualTo(403);
    }

    @Test
    void anotherOrganizationsLinksDoNotExist() {
        var stranger = API.as(Role.OWNER, "org-of-somebody-else");

        assertThat(stranger.get(path(1)).status()).isEqualTo(404);
        assertThat(stranger.get(ACME.path("/contract-approvals")).status()).isEqualTo(404);
        assertThat(stranger.delete(path(1)).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotLinkedIsNotFound() {
        assertThat(ACME.owner.get(path(4)).status()).isEqualTo(404);
        assertThat(ACME.owner.post(path(4) + "/refresh", "").status()).isEqualTo(404);
    }

    private static Answer links(Acme acme, String request, String contract) {
        return acme.backend.post(
                acme.path("/contract-approvals"), "{'tropicRequestId': '%s', %s}".formatted(request, contract));
    }

    private static Answer shown(long contract) {
        return ACME.owner.get(path(contract));
    }

    private static String path(long contract) {
        return ACME.path("/contract-approvals/" + contract);
    }

    private static void awaitStatus(long contract, String status) {
        await(ACME, contract, status);
    }

    private static void await(Acme acme, long contract, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> acme.owner
                        .get(acme.path("/contract-approvals/" + contract))
                        .at("/status")
                        .equals(status));
    }

    private static ContractRelative relative(long contract, long id, String kind, String status) {
        return new ContractRelative(contract, id, kind, Optional.of("C-" + id), Optional.of(status), Optional.of(2L));
    }

    private static ApprovalRow approval(long coupaId, int round, String status, boolean current) {
        return new ApprovalRow(
                coupaId,
                round,
                Optional.of(1),
                status,
                Optional.of("ApprovalChainApproval"),
                Optional.of(5L),
                Optional.of("Dan"),
                Optional.of("User"),
                Optional.empty(),
                Optional.of("Eve"),
                Optional.of("Legal"),
                Optional.empty(),
                Optional.of("As agreed"),
                current);
    }
}
