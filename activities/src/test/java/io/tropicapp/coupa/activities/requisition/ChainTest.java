package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who is asked, in what order, and what Coupa's words for it mean. */
class ChainTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private long submitted(RequisitionDraft draft) {
        desk.asking(draft).opened().creates();
        return desk.coupaId();
    }

    @Test
    void aDelegateIsKeptBesideTheApproverAndMayDecide() {
        long id = submitted(Desk.draft());
        var approval = asked(id).getFirst();
        long delegate = somebodyElse(approval);
        simulated().requisitions().delegate(approval.path("id").asLong(), delegate);

        desk.looks();

        assertThat(turn()).singleElement().satisfies(row -> {
            assertThat(row.delegate()).isPresent();
            assertThat(row.approverName()).isPresent().isNotEqualTo(row.delegate());
        });
        simulated().requisitions().approve(approval.path("id").asLong(), "In her place");
        desk.looks();
        assertThat(desk.known().chain())
                .anySatisfy(row -> assertThat(row.note()).contains("In her place"))
                .anySatisfy(row -> assertThat(row.approvalDate()).isPresent());
    }

    @Test
    void anApprovalOnHoldIsShownAndStaysItsApproversTurn() {
        long id = submitted(Desk.draft());
        simulated().requisitions().hold(asked(id).getFirst().path("id").asLong(), "Budget first");

        var standing = desk.looks();

        assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(standing.waitingFor()).isEqualTo(Turn.APPROVER);
        assertThat(turn())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo("on_hold"));
        assertThat(desk.row().note()).isEmpty();
    }

    @Test
    void aParallelGroupIsAskedAllAtOnceAndThenThoseAfterIt() {
        long id = submitted(costing("30000.00"));
        simulated().requisitions().approveNext(id);

        desk.looks();

        assertThat(turn())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.parallelGroup()).contains("Purchasing and Legal"))
                .extracting(ApprovalRow::approverKind)
                .as("a person and a group")
                .doesNotHaveDuplicates();
        asked(id)
                .forEach(approval ->
                        simulated().requisitions().approve(approval.path("id").asLong(), ""));
        var standing = desk.looks();
        assertThat(turn()).hasSize(1);
        assertThat(standing.approved()).isEqualTo(3);
        assertThat(desk.known().chain().stream().flatMap(row -> row.position().stream()))
                .isSorted();
    }

    @Test
    void whatLacksASupplierIsABuyersTurnBeforeItsApprovers() {
        var draft = Desk.draft();
        long id = submitted(new RequisitionDraft(
                draft.requester(),
                draft.title(),
                draft.justification(),
                draft.needByDate(),
                draft.department(),
                draft.shipToAddress(),
                draft.currency(),
                Optional.empty(),
                draft.lines(),
                draft.customFields(),
                draft.attachments(),
                true));

        assertThat(desk.row().status()).isEqualTo("PENDING_BUYER_ACTION");
        assertThat(desk.row().waitingFor()).isEqualTo("BUYER");
        simulated().requisitions().completeByBuyer(id);
        assertThat(desk.looks().waitingFor()).isEqualTo(Turn.APPROVER);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, DRAFT, REQUESTER",
        "cart, DRAFT, REQUESTER",
        "pending_buyer_action, PENDING_BUYER_ACTION, BUYER",
        "pending_approval, PENDING_APPROVAL, APPROVER",
        "approved, APPROVED, COUPA",
        "ordered, ORDERED, NOBODY",
        "partially_received, PARTIALLY_RECEIVED, NOBODY",
        "received, RECEIVED, NOBODY",
        "abandoned, ABANDONED, NOBODY",
        "backgrounded, PROCESSING, COUPA",
        "withdrawn, WITHDRAWN, REQUESTER",
        "quarantined_since_r47, UNKNOWN, COUPA",
    })
    void everyStatusOfCoupasHasItsMeaningAndOneThatIsNotListedIsKeptAsItIs(String coupas, String ours, String turn) {
        desk.opened();

        var known = the(RequisitionRecords.class)
                .write(desk.known(), Edit.of(desk.known()).takes(newId()), Sighting.of(shown(coupas)));

        assertThat(known.row().coupaStatus()).contains(coupas);
        assertThat(known.row().status()).isEqualTo(ours);
        assertThat(known.row().waitingFor()).isEqualTo(turn);
        assertThat(known.hasEnded())
                .as("nothing more can happen to an abandoned one alone")
                .isEqualTo(coupas.equals("abandoned"));
    }

    /** With hardly anything but its status, as an administrator's filter may leave it. */
    private static CoupaRequisition shown(String status) {
        return new CoupaRequisition(
                newId(),
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static long newId() {
        return 7_000_001;
    }

    /** Whose turn it is, as kept. */
    private List<ApprovalRow> turn() {
        return desk.known().chain().stream().filter(ApprovalRow::current).toList();
    }

    private static List<JsonNode> asked(long id) {
        return simulated().requisitions().openApprovals(id);
    }

    private static RequisitionDraft costing(String price) {
        var draft = Desk.draft();
        return new RequisitionDraft(
                draft.requester(),
                draft.title(),
                draft.justification(),
                draft.needByDate(),
                draft.department(),
                draft.shipToAddress(),
                draft.currency(),
                draft.supplier(),
                List.of(Desk.line("Electron microscope", "1", price)),
                draft.customFields(),
                draft.attachments(),
                true);
    }

    private static long somebodyElse(JsonNode approval) {
        long approver = approval.path("approver").path("id").asLong();
        return simulated().snapshot().users().stream()
                .filter(user -> user.path("active").asBoolean())
                .mapToLong(user -> user.path("id").asLong())
                .filter(id -> id != approver)
                .max()
                .orElseThrow();
    }
}
