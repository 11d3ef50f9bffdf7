package io.tropicapp.coupa.store.contract;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractApprovalsTest {

    private final ContractApprovals contracts = the(ContractApprovals.class);
    private final ContractRelatives relatives = the(ContractRelatives.class);
    private final UUID connection = aConnection();

    @Test
    void aContractIsLinkedOnce() {
        assertThat(links(1, "REQ-1").fresh()).isTrue();
        assertThat(links(1, "REQ-1").fresh()).isFalse();
        assertThat(links(1, "REQ-2").row().tropicRequestId()).isEqualTo("REQ-1");
    }

    @Test
    void whatHasEndedIsLinkedAnewByAnotherRequestOrAfterItWasLetGo() {
        links(1, "REQ-1");
        ends(1, "PUBLISHED");
        assertThat(links(1, "REQ-1").fresh()).as("done is done").isFalse();

        assertThat(links(1, "REQ-2").row().tropicRequestId()).isEqualTo("REQ-2");
        ends(1, "UNLINKED");
        var again = links(1, "REQ-2");

        assertThat(again.fresh()).isTrue();
        assertThat(again.row().endedAt()).isEmpty();
        assertThat(again.row().status()).isEqualTo("LINKED");
    }

    @Test
    void aChangeIsWrittenWithItsChainRelativesAndHistoryOrNotAtAll() {
        var row = links(1, "REQ-1").row();
        var change = new ContractChange(
                with(row, json -> json.put("status", "PENDING_APPROVAL").put("round", 1)),
                List.of(approval("pending_approval")),
                List.of(new ContractRelative(
                        1, 2, "AMENDMENT", Optional.of("C-1-A"), Optional.of("draft"), Optional.of(2L))),
                List.of(new HistoryRow(NOON, "status", json("{'to': 'PENDING_APPROVAL'}"))));

        var written = contracts.write(change, row.version()).orElseThrow();

        assertThat(written.version()).isEqualTo(row.version() + 1);
        assertThat(written.status()).isEqualTo("PENDING_APPROVAL");
        assertThat(contracts.approvals(connection, 1)).containsExactly(approval("pending_approval"));
        assertThat(relatives.told(connection, 1))
                .extracting(ContractRelative::coupaId)
                .containsExactly(2L);
        assertThat(contracts.history(connection, 1)).hasSize(1);
        assertThat(contracts.write(change, row.version()))
                .as("somebody wrote first")
                .isEmpty();
        assertThat(contracts.history(connection, 1)).hasSize(1);
    }

    @Test
    void whatIsToldIsNotUntoldAnyMore() {
        links(1, "REQ-1");
        assertThat(contracts.untold(connection, 10)).hasSize(1);

        contracts.told(connection, 1, 99);

        assertThat(contracts.untold(connection, 10)).isEmpty();
    }

    @Test
    void oneIsBehindWhenTheLastSyncShowsMoreThanWasSeen() {
        synced(contract(1, "C-1", "draft"));
        var row = links(1, "REQ-1").row();
        assertThat(contracts.followed(connection)).containsExactly(new FollowedContract(1, 1, true));
        var seen = contracts
                .write(
                        change(with(row, json -> json.put("status", "DRAFT").put("coupaStatus", "draft"))),
                        row.version())
                .orElseThrow();
        assertThat(contracts.followed(connection)).containsExactly(new FollowedContract(1, seen.version(), false));

        synced(contract(1, "C-1", "published"));

        assertThat(contracts.followed(connection)).containsExactly(new FollowedContract(1, seen.version(), true));
    }

    @Test
    void relativesAreFoundByParentMasterAndNumber() {
        synced(
                contract(1, "C-1", "published"),
                contract(2, "C-1-A", "draft", "AmendmentContract", "{'parent': {'id': 1}}"),
                contract(3, "C-1-B", "draft", "AmendmentContract", "{'masterContract': {'id': '1'}}"),
                contract(4, "C-1", "draft", "MasterContract", "{}"),
                contract(5, "C-5", "draft", "MasterContract", "{}"));
        links(1, "REQ-1");
        links(2, "REQ-2");

        assertThat(relatives.changed(connection, 1))
                .extracting(ContractRelative::coupaId, ContractRelative::kind)
                .containsExactly(tuple(2L, "AMENDMENT"), tuple(3L, "AMENDMENT"), tuple(4L, "VERSION"));
        assertThat(relatives.changed(connection, 2))
                .extracting(ContractRelative::coupaId, ContractRelative::kind)
                .containsExactly(tuple(1L, "MASTER"));
        assertThat(relatives.changed(connection)).hasSize(4);
    }

    @Test
    void aRelativeThatWasToldIsNewsAgainWhenItsStatusMoves() {
        synced(contract(1, "C-1", "published"), contract(2, "C-1", "draft"));
        var row = links(1, "REQ-1").row();
        var found = relatives.changed(connection, 1);
        var unused = contracts.write(new ContractChange(row, List.of(), found, List.of()), row.version());
        assertThat(relatives.changed(connection)).isEmpty();

        synced(contract(2, "C-1", "published"));

        assertThat(relatives.changed(connection))
                .singleElement()
                .satisfies(relative -> assertThat(relative.status()).contains("published"));
    }

    @Test
    void theNewestLinkComesFirst() {
        links(1, "REQ-1");
        links(2, "REQ-2");
        links(3, "REQ-3");

        assertThat(contracts.list(connection, Optional.empty(), Optional.empty(), 2))
                .extracting(ContractApprovalRow::coupaContractId)
                .containsExactly(3L, 2L);
        assertThat(contracts.list(connection, Optional.of("LINKED"), Optional.of(2L), 2))
                .extracting(ContractApprovalRow::coupaContractId)
                .containsExactly(1L);
        assertThat(contracts.open(connection, 1, 10)).hasSize(2);
    }

    private LinkedContract links(long contract, String request) {
        return contracts.link(connection, contract, request, "LINKED", "COUPA");
    }

    private void ends(long contract, String reason) {
        var row = contracts.find(connection, contract).orElseThrow();
        var ended = with(row, json -> json.put("endReason", reason).put("endedAt", NOON.toString()));
        var unused = contracts.write(change(ended), row.version()).orElseThrow();
    }

    private static ContractChange change(ContractApprovalRow row) {
        return new ContractChange(row, List.of(), List.of(), List.of());
    }

    private static ContractApprovalRow with(ContractApprovalRow row, UnaryOperator<ObjectNode> how) {
        var json = JsonMapper.shared().valueToTree(row).asObject();
        return JsonMapper.shared().treeToValue(how.apply(json), ContractApprovalRow.class);
    }

    private void synced(ContractRow... rows) {
        the(Contracts.class).upsert(connection, List.of(rows));
    }

    private static ContractRow contract(long id, String number, String status) {
        return contract(id, number, status, "MasterContract", "{}");
    }

    private static ContractRow contract(long id, String number, String status, String type, String more) {
        var row = json(more).asObject();
        row.put("coupaId", id)
                .put("number", number)
                .put("status", status)
                .put("type", type)
                .put("version", 1);
        return JsonMapper.shared().treeToValue(row, ContractRow.class);
    }

    private static ApprovalRow approval(String status) {
        return new ApprovalRow(
                85001,
                1,
                Optional.of(1),
                status,
                Optional.of("ApprovalChainApproval"),
                Optional.of(5L),
                Optional.of("Dan"),
                Optional.of("User"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
