package io.tropicapp.coupa.store.requisition;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.inTransaction;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tropicapp.coupa.store.AtOnce;
import io.tropicapp.coupa.store.approval.HistoryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class RequisitionChangeTest {

    private final Requisitions requisitions = the(Requisitions.class);
    private final UUID connection = aConnection();
    private final RequisitionRow opened = open("TR-1");

    @Test
    void aRowComesBackAsItWasWritten() {
        var change = A.change(opened).coupaId(7).ended().done();

        var written = write(change);

        assertThat(written)
                .usingRecursiveComparison()
                .ignoringFields("version", "changedAt")
                .isEqualTo(change.row());
        assertThat(written.version()).isEqualTo(2);
        assertThat(written.changedAt()).isAfter(opened.changedAt());
        assertThat(requisitions.find(connection, "TR-1")).contains(written);
    }

    @Test
    void whoeverWritesSecondLoses() {
        var first = write(A.change(opened).status("FIRST").done());

        var second = A.change(opened)
                .status("SECOND")
                .with(A.approval(1, 1, 1, "approved"))
                .with(A.order("TR-1", 5, "issued", false))
                .with(A.happened("LOST", NOON))
                .done();

        assertThat(requisitions.write(second, opened.version())).isEmpty();
        assertThat(requisitions.find(connection, "TR-1")).contains(first);
        assertThat(requisitions.approvals(connection, "TR-1")).isEmpty();
        assertThat(requisitions.orders(connection, "TR-1")).isEmpty();
        assertThat(requisitions.history(connection, "TR-1")).isEmpty();
    }

    @Test
    void ofTenWhoWriteAtOnceOneWins() throws Exception {
        var change = A.change(opened).with(A.happened("SEEN", NOON)).done();

        var outcomes = AtOnce.times(10, () -> requisitions.write(change, opened.version()));

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(requisitions.history(connection, "TR-1")).hasSize(1);
    }

    @Test
    void aChangeOfAVersionThatIsNotThereIsNotWritten() {
        assertThat(requisitions.write(A.change(opened).done(), 2)).isEmpty();
        assertThat(requisitions.find(connection, "TR-1")).contains(opened);
    }

    @Test
    void aLaterLookThatFoundNothingNewIsNotTakenBack() {
        requisitions.observed(connection, List.of("TR-1"));
        var observed = requisitions.find(connection, "TR-1").flatMap(RequisitionRow::observedAt);

        var written = write(A.change(opened).observed(Instant.EPOCH).done());

        assertThat(written.observedAt()).isEqualTo(observed);
    }

    @Test
    void oneCoupaRequisitionIsNeverTwoRequests() {
        write(A.change(opened).coupaId(7).done());
        var other = A.change(open("TR-2")).coupaId(7).done();

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> requisitions.write(other, 1));
        assertThat(requisitions.find(connection, "TR-2"))
                .map(RequisitionRow::version)
                .contains(1L);
    }

    @Test
    void aChangeIsWrittenWhollyOrNotAtAll() {
        var nothing = new HistoryRow(NOON, "BROKEN", json("[]"));
        var change = A.change(opened)
                .with(A.approval(1, 1, 1, "approved"))
                .with(A.order("TR-1", 5, "issued", false))
                .with(A.happened("CREATED", NOON), nothing)
                .done();

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> write(change));
        assertThat(requisitions.find(connection, "TR-1")).contains(opened);
        assertThat(requisitions.approvals(connection, "TR-1")).isEmpty();
        assertThat(requisitions.orders(connection, "TR-1")).isEmpty();
        assertThat(requisitions.history(connection, "TR-1")).isEmpty();
    }

    @Test
    void aChangeIsRolledBackWithItsCallersTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    write(A.change(opened).with(A.happened("CREATED", NOON)).done());
                    throw new IllegalStateException("rolled back");
                }));

        assertThat(requisitions.find(connection, "TR-1")).contains(opened);
        assertThat(requisitions.history(connection, "TR-1")).isEmpty();
    }

    @Test
    void approvalsThatAreNotNamedStay() {
        var old = A.approval(3, 1, 1, "rejected");
        var row = write(
                A.change(opened).with(old, A.approval(4, 1, 2, "not_started")).done());

        var later = A.approval(4, 2, 1, "pending_approval");
        write(A.change(row).with(A.approval(2, 2, 1, "approved"), later).done());

        assertThat(requisitions.approvals(connection, "TR-1"))
                .containsExactly(old, A.approval(2, 2, 1, "approved"), later);
    }

    @Test
    void ofAnApprovalThatIsNamedTwiceTheLastCounts() {
        var last = A.approval(1, 1, 1, "approved");

        write(A.change(opened)
                .with(A.approval(1, 1, 1, "pending_approval"), A.approval(2, 1, 2, "not_started"), last)
                .done());

        assertThat(requisitions.approvals(connection, "TR-1")).startsWith(last).hasSize(2);
    }

    @Test
    void ordersThatAreNotNamedStay() {
        var first = A.order("TR-1", 5, "issued", false);
        var row = write(A.change(opened)
                .with(A.order("TR-1", 6, "issued", false), first)
                .done());

        var cancelled = A.order("TR-1", 6, "cancelled", true);
        write(A.change(row).with(cancelled).done());

        assertThat(requisitions.orders(connection, "TR-1")).containsExactly(first, cancelled);
    }

    @Test
    void anOrderOfLinesOfTwoRequisitionsIsBoths() {
        var order = A.order("TR-1", 5, "issued", false);
        write(A.change(opened).with(order).done());

        write(A.change(open("TR-2"))
                .with(A.order("TR-2", 5, "closed", true), A.order("TR-2", 6, "issued", false))
                .done());

        assertThat(requisitions.orders(connection, "TR-1")).containsExactly(order);
        assertThat(requisitions.orders(connection, "TR-2"))
                .extracting(PurchaseOrderRow::coupaId)
                .containsExactly(5L, 6L);
    }

    @Test
    void whatHasEndedLeavesItsIdsToASandboxThatWasSetUpAnew() {
        write(A.change(opened)
                .coupaId(7)
                .with(A.order("TR-1", 5, "closed", true))
                .ended()
                .done());

        write(A.change(open("TR-2"))
                .coupaId(7)
                .with(A.order("TR-2", 5, "issued", false))
                .done());

        assertThat(requisitions.orders(connection, "TR-2"))
                .extracting(PurchaseOrderRow::coupaId)
                .containsExactly(5L);
    }

    @Test
    void aChangeCannotNameAnOrderOfAnotherRequest() {
        var change = A.change(opened).with(A.order("TR-2", 5, "issued", false));

        assertThatIllegalArgumentException()
                .isThrownBy(change::done)
                .withMessage("Order 5 is of request TR-2, not of TR-1");
    }

    @Test
    void historyKeepsItsOrder() {
        var row = opened;
        for (int i = 0; i < 5; i++) {
            var look = i;
            var seen = IntStream.range(0, 10).mapToObj(n -> A.happened(look + "." + n, NOON.minusSeconds(n)));
            row = write(A.change(row).with(seen.toArray(HistoryRow[]::new)).done());
        }

        var expected = IntStream.range(0, 50)
                .mapToObj(n -> A.happened(n / 10 + "." + n % 10, NOON.minusSeconds(n % 10)))
                .toList();
        assertThat(requisitions.history(connection, "TR-1")).isEqualTo(expected);
    }

    private RequisitionRow open(String request) {
        return requisitions.open(A.request(connection, request)).row();
    }

    private RequisitionRow write(RequisitionChange change) {
        return requisitions.write(change, change.row().version()).orElseThrow();
    }
}
