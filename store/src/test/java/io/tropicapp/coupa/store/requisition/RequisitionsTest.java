package io.tropicapp.coupa.store.requisition;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.store.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class RequisitionsTest {

    private final Requisitions requisitions = the(Requisitions.class);
    private final UUID connection = aConnection();

    @Test
    void tenAtOnceMakeOneRequisition() throws Exception {
        var opened = AtOnce.times(10, () -> requisitions.open(A.request(connection, "TR-1")));

        assertThat(opened).filteredOn(OpenedRequisition::fresh).hasSize(1);
        assertThat(opened).extracting(OpenedRequisition::row).containsOnly(find("TR-1"));
    }

    @Test
    void aNewRequisitionStartsFromNothing() {
        var row = open("TR-1");

        assertThat(row.draft()).isEqualTo(json("{'title': 'Desks', 'needBy': null}"));
        assertThat(row.draftRevision()).isEqualTo(1);
        assertThat(row.round()).isZero();
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.toldVersion()).isZero();
        assertThat(row.refusal()).isEqualTo(json("[]"));
        assertThat(row.coupaId()).isEmpty();
        assertThat(row.status()).isEqualTo("CREATING");
        assertThat(row.waitingFor()).isEqualTo("COUPA");
    }

    @Test
    void aRequestSentAgainFindsItsRequisitionAsItIs() {
        var written = write(A.change(open("TR-1")).coupaId(7));

        var again = requisitions.open(A.request(connection, "TR-1"));

        assertThat(again).isEqualTo(new OpenedRequisition(written, false));
    }

    @Test
    void aRequestNeedsAnIdOfAtMost255Characters() {
        assertThat(open("x".repeat(255)).version()).isEqualTo(1);

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> open(""));
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> open("x".repeat(256)));
    }

    @Test
    void theNewestAreListedFirstInPages() {
        IntStream.rangeClosed(1, 5).forEach(n -> open("TR-" + n));

        assertThat(ids(list(Optional.empty(), Optional.empty()))).containsExactly("TR-5", "TR-4", "TR-3");
        assertThat(ids(list(Optional.empty(), Optional.of("TR-3")))).containsExactly("TR-2", "TR-1");
        assertThat(list(Optional.empty(), Optional.of("TR-1"))).isEmpty();
    }

    @Test
    void onlyThoseOfAStatusAreListed() {
        write(A.change(open("TR-1")).status("ORDERED"));
        open("TR-2");
        write(A.change(open("TR-3")).status("ORDERED"));

        assertThat(ids(list(Optional.of("ORDERED"), Optional.empty()))).containsExactly("TR-3", "TR-1");
        assertThat(ids(list(Optional.of("ORDERED"), Optional.of("TR-2")))).containsExactly("TR-1");
    }

    @Test
    void lookingWithoutNewsMovesOnlyTheTimeOfTheLook() {
        var written = write(A.change(open("TR-1")));
        var other = open("TR-2");

        requisitions.observed(connection, List.of("TR-1", "TR-unknown"));

        var observed = find("TR-1");
        assertThat(observed.observedAt())
                .hasValueSatisfying(at -> assertThat(at).isBetween(written.changedAt(), Instant.now()));
        assertThat(observed)
                .usingRecursiveComparison()
                .ignoringFields("observedAt")
                .isEqualTo(written);
        assertThat(find("TR-2")).isEqualTo(other);
    }

    @Test
    void manyMayLookAtTheSameOnesAtOnce() throws Exception {
        var ids = IntStream.range(0, 50).mapToObj(n -> "TR-" + n).toList();
        ids.forEach(this::open);

        AtOnce.all(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    requisitions.observed(connection, n % 2 == 0 ? ids : ids.reversed());
                    return true;
                })
                .toList());

        assertThat(requisitions.open(connection, Optional.empty(), 100))
                .hasSize(50)
                .allSatisfy(row -> assertThat(row.observedAt()).isPresent());
    }

    @Test
    void thoseThatCoupaHasAreFollowedUntilTheyEnd() {
        open("TR-not-created");
        write(A.change(open("TR-1")).coupaId(20).status("IN_APPROVAL"));
        write(A.change(open("TR-2")).coupaId(10).status("ORDERED"));
        write(A.change(open("TR-3")).coupaId(5).ended());

        assertThat(requisitions.followed(connection, Duration.ofDays(3)))
                .as("due, since they have a note")
                .containsExactly(
                        new FollowedRequisition("TR-2", 10, 2, "ORDERED", true, false),
                        new FollowedRequisition("TR-1", 20, 2, "IN_APPROVAL", true, false));
        assertThat(requisitions.countFollowed(connection)).isEqualTo(2);
    }

    @Test
    void whatWasNotLookedAtForLongIsDueAndItsProcessHasHeardNothing() {
        write(A.change(open("TR-1")).coupaId(20).status("IN_APPROVAL"));
        was("TR-1", "changed_at", Duration.ofDays(7));
        was("TR-1", "observed_at", Duration.ofDays(4));
        assertThat(requisitions.followed(connection, Duration.ofDays(3)))
                .singleElement()
                .matches(FollowedRequisition::due)
                .matches(FollowedRequisition::quiet);

        requisitions.observed(connection, List.of("TR-1"));

        assertThat(requisitions.followed(connection, Duration.ofDays(3)))
                .singleElement()
                .matches(row -> !row.due())
                .matches(row -> !row.quiet());
    }

    @Test
    void theProcessOfOneThatIsLookedAtOftenHearsOfItNowAndThen() {
        write(A.change(open("TR-1")).coupaId(20).status("IN_APPROVAL"));
        was("TR-1", "changed_at", Duration.ofDays(3).plusMinutes(30));
        was("TR-1", "observed_at", Duration.ofHours(1));

        assertThat(requisitions.followed(connection, Duration.ofDays(3)))
                .singleElement()
                .matches(row -> !row.due())
                .matches(FollowedRequisition::quiet);
    }

    private void was(String request, String moment, Duration ago) {
        jdbc().sql("""
                        update requisition set note = null, %s = clock_timestamp() - :ago * interval '1 second'
                        where connection_id = :connection and tropic_request_id = :request
                        """.formatted(moment))
                .param("connection", connection)
                .param("ago", ago.toSeconds())
                .param("request", request)
                .update();
    }

    @Test
    void ordersAreFollowedUntilTheyOrTheirRequisitionEnd() {
        write(A.change(open("TR-1"))
                .with(A.order("TR-1", 12, "issued", false), A.order("TR-1", 11, "cancelled", true)));
        write(A.change(open("TR-2")).with(A.order("TR-2", 9, "issued", false)));
        write(A.change(open("TR-3")).with(A.order("TR-3", 8, "issued", false)).ended());

        assertThat(requisitions.followedOrders(connection))
                .containsExactly(new FollowedOrder("TR-2", 9), new FollowedOrder("TR-1", 12));
    }

    @Test
    void aProcessIsUntoldUntilItKnowsTheNewestVersion() {
        open("TR-1");
        write(A.change(open("TR-2")).ended());
        assertThat(ids(requisitions.untold(connection, 10))).containsExactly("TR-1", "TR-2");
        assertThat(ids(requisitions.untold(connection, 1))).containsExactly("TR-1");

        requisitions.told(connection, "TR-1", 1);
        requisitions.told(connection, "TR-2", 1);

        assertThat(ids(requisitions.untold(connection, 10))).containsExactly("TR-2");
    }

    @Test
    void whatAProcessWasToldIsNeverForgotten() {
        var written = write(A.change(write(A.change(open("TR-1")))));
        requisitions.told(connection, "TR-1", 3);

        requisitions.told(connection, "TR-1", 2);

        assertThat(find("TR-1").toldVersion()).isEqualTo(3);
        assertThat(write(A.change(written)).toldVersion()).isEqualTo(3);
        assertThat(ids(requisitions.untold(connection, 10))).containsExactly("TR-1");
    }

    @Test
    void aVersionThatWasNeverWrittenDoesNotHideTheNextChange() {
        var row = open("TR-1");
        requisitions.told(connection, "TR-1", 99);

        write(A.change(row));

        assertThat(ids(requisitions.untold(connection, 10))).containsExactly("TR-1");
    }

    @Test
    void openOnesAreReadInPages() {
        List.of("TR-3", "TR-1", "TR-2", "TR-4").forEach(this::open);
        write(A.change(find("TR-2")).ended());

        assertThat(ids(requisitions.open(connection, Optional.empty(), 2))).containsExactly("TR-1", "TR-3");
        assertThat(ids(requisitions.open(connection, Optional.of("TR-3"), 2))).containsExactly("TR-4");
    }

    @Test
    void oneConnectionDoesNotSeeTheRequisitionsOfAnother() {
        write(A.change(open("TR-1"))
                .coupaId(7)
                .with(A.approval(1, 1, 1, "approved"))
                .with(A.order("TR-1", 1, "issued", false))
                .with(A.happened("CREATED", NOON)));
        var other = aConnection();
        var same = requisitions.open(A.request(other, "TR-1"));

        assertThat(same.fresh()).isTrue();
        assertThat(requisitions.followed(other, Duration.ofDays(3))).isEmpty();
        assertThat(requisitions.followedOrders(other)).isEmpty();
        assertThat(requisitions.approvals(other, "TR-1")).isEmpty();
        assertThat(requisitions.orders(other, "TR-1")).isEmpty();
        assertThat(requisitions.history(other, "TR-1")).isEmpty();
    }

    private RequisitionRow open(String request) {
        return requisitions.open(A.request(connection, request)).row();
    }

    private RequisitionRow find(String request) {
        return requisitions.find(connection, request).orElseThrow();
    }

    private RequisitionRow write(A.Change change) {
        var done = change.done();
        return requisitions.write(done, done.row().version()).orElseThrow();
    }

    private List<RequisitionRow> list(Optional<String> status, Optional<String> after) {
        return requisitions.list(connection, status, after, 3);
    }

    private static List<String> ids(List<RequisitionRow> rows) {
        return rows.stream().map(RequisitionRow::tropicRequestId).toList();
    }
}
