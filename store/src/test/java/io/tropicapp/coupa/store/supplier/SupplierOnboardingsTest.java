package io.tropicapp.coupa.store.supplier;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupplierOnboardingsTest {

    private final SupplierOnboardings tasks = the(SupplierOnboardings.class);
    private final UUID connection = aConnection();

    @Test
    void tenAtOnceMakeOneTask() throws Exception {
        var opened = AtOnce.times(10, () -> tasks.open(task("T-1")));

        assertThat(opened).filteredOn(OpenedSupplierOnboarding::fresh).hasSize(1);
        assertThat(opened).extracting(OpenedSupplierOnboarding::row).containsOnly(find("T-1"));
    }

    @Test
    void aNewTaskStartsFromNothing() {
        var row = open("T-1");

        assertThat(row.wanted()).isEqualTo(json("{'name': 'Zephyr', 'duns': null}"));
        assertThat(row.instructions()).contains("*Call* Ana.");
        assertThat(row.candidates()).isEqualTo(json("[]"));
        assertThat(row.information()).isEqualTo(json("{}"));
        assertThat(row.version()).isEqualTo(1);
        assertThat(row.suppliersRead()).isFalse();
    }

    @Test
    void aChangeIsKeptAsItIsAndRaisesTheVersion() {
        var row = open("T-1");

        var written =
                tasks.write(changed(row, "COMPLETED", Optional.of(NOON)), 1).orElseThrow();

        assertThat(written)
                .usingRecursiveComparison()
                .ignoringFields("version", "changedAt", "instructions", "skipReason", "candidates", "information")
                .isEqualTo(changed(row, "COMPLETED", Optional.of(NOON)));
        assertThat(written.version()).isEqualTo(2);
        assertThat(written.candidates()).isEqualTo(json("[{'coupaId': 7, 'score': 0.5}]"));
        assertThat(written.information()).isEqualTo(json("{'note': null}"));
        assertThat(written.instructions()).contains("*Call* Ana.");
        assertThat(find("T-1")).isEqualTo(written);
    }

    @Test
    void whoeverWasOvertakenWritesNothing() {
        var row = open("T-1");
        write(row, "WAITING");

        assertThat(tasks.write(changed(row, "COMPLETED", Optional.of(NOON)), 1)).isEmpty();
        assertThat(find("T-1").status()).isEqualTo("WAITING");
    }

    @Test
    void whatWasTriedMovesForwardAloneWithoutAVersion() {
        open("T-1");

        tasks.tried(connection, List.of("T-1"), NOON);
        tasks.tried(connection, List.of("T-1"), NOON.minusSeconds(9));

        assertThat(find("T-1").triedAt()).contains(NOON);
        assertThat(find("T-1").version()).isEqualTo(1);
    }

    @Test
    void theReasonOfASkipIsKeptWhileTheTaskIsOpen() {
        var row = open("T-1");

        assertThat(tasks.keepSkipReason(connection, "T-1", "No need")).isTrue();
        var ended = tasks.write(changed(row, "SKIPPED", Optional.of(NOON)), 1).orElseThrow();

        assertThat(ended.skipReason()).contains("No need");
        assertThat(tasks.keepSkipReason(connection, "T-1", "Another")).isFalse();
    }

    @Test
    void theNewestAreListedFirstInPagesByStatus() {
        IntStream.rangeClosed(1, 4).forEach(n -> open("T-" + n));
        write(find("T-2"), "WAITING");

        assertThat(ids(tasks.list(connection, Optional.empty(), Optional.empty(), 3)))
                .containsExactly("T-4", "T-3", "T-2");
        assertThat(ids(tasks.list(connection, Optional.empty(), Optional.of("T-2"), 3)))
                .containsExactly("T-1");
        assertThat(ids(tasks.list(connection, Optional.of("WAITING"), Optional.empty(), 3)))
                .containsExactly("T-2");
    }

    @Test
    void somebodyWaitsAsLongAsATaskIsOpenOrWasNotToldOfItsEnd() {
        assertThat(tasks.isAnyoneWaiting(connection)).isFalse();
        var row = open("T-1");
        assertThat(tasks.isAnyoneWaiting(connection)).isTrue();

        tasks.write(changed(row, "SKIPPED", Optional.of(NOON)), 1);
        assertThat(tasks.isAnyoneWaiting(connection)).isTrue();
        tasks.told(connection, "T-1", 2);

        assertThat(tasks.isAnyoneWaiting(connection)).isFalse();
        assertThat(tasks.isAnyoneWaiting(aConnection())).isFalse();
    }

    @Test
    void openOnesAreReadInPages() {
        List.of("T-3", "T-1", "T-2").forEach(this::open);
        tasks.write(changed(find("T-2"), "SKIPPED", Optional.of(NOON)), 1);

        assertThat(ids(tasks.open(connection, Optional.empty(), 1))).containsExactly("T-1");
        assertThat(ids(tasks.open(connection, Optional.of("T-1"), 9))).containsExactly("T-3");
    }

    @Test
    void aProcessIsUntoldUntilItKnowsTheNewestVersion() {
        write(open("T-1"), "WAITING");

        tasks.told(connection, "T-1", 1);
        assertThat(ids(tasks.untold(connection, 9))).containsExactly("T-1");
        tasks.told(connection, "T-1", 2);

        assertThat(tasks.untold(connection, 9)).isEmpty();
    }

    @Test
    void suppliersAreReadByWhatTheyAreRecognisedBy() {
        var before = tasks.now();
        the(Suppliers.class).upsert(connection, List.of(supplier(7), supplier(8)));
        var identities = the(SupplierIdentities.class);

        assertThat(identities.all(connection))
                .extracting(SupplierIdentity::coupaId)
                .containsExactly(7L, 8L);
        assertThat(identities.changedSince(connection, before)).hasSize(2);
        assertThat(identities.changedSince(connection, before.plus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(identities.of(connection, List.of(8L, 9L))).hasSize(1);
        assertThat(identities.find(connection, 7))
                .contains(new SupplierIdentity(
                        7,
                        Optional.of("Zephyr"),
                        Optional.empty(),
                        Optional.of("V-7"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("ana@zephyr.example"),
                        Optional.of("active")));
        assertThat(identities.find(aConnection(), 7)).isEmpty();
    }

    @Test
    void theStampOfSuppliersDiffersWhenOneOfThemHasChanged() {
        var identities = the(SupplierIdentities.class);
        var none = identities.stamp(connection);
        the(Suppliers.class).upsert(connection, List.of(supplier(7)));
        var one = identities.stamp(connection);
        the(Suppliers.class).upsert(connection, List.of(supplier(7)));

        assertThat(one).isNotEqualTo(none);
        assertThat(identities.stamp(connection)).as("the same again").isEqualTo(one);
    }

    private static SupplierRow supplier(long id) {
        return new SupplierRow(
                id,
                "Zephyr",
                null,
                "V-" + id,
                "active",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                json("{'email': 'ana@zephyr.example'}"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private NewSupplierOnboarding task(String id) {
        return new NewSupplierOnboarding(
                connection, id, json("{'name': 'Zephyr', 'duns': null}"), Optional.of("*Call* Ana."), "MATCHING");
    }

    private SupplierOnboardingRow open(String id) {
        return tasks.open(task(id)).row();
    }

    private SupplierOnboardingRow find(String id) {
        return tasks.find(connection, id).orElseThrow();
    }

    private void write(SupplierOnboardingRow row, String status) {
        assertThat(tasks.write(changed(row, status, Optional.empty()), row.version()))
                .isPresent();
    }

    private static SupplierOnboardingRow changed(SupplierOnboardingRow row, String status, Optional<Instant> endedAt) {
        return new SupplierOnboardingRow(
                row.connectionId(),
                row.tropicTaskId(),
                row.wanted(),
                Optional.of("not written"),
                status,
                Optional.of(7L),
                Optional.of("active"),
                Optional.of("CHOSEN"),
                Optional.of(0.97),
                json("[{'kind': 'SAME_NAME', 'sentence': 'the same'}]"),
                json("[{'coupaId': 7, 'score': 0.5}]"),
                json("[8, 9]"),
                Optional.of("not written"),
                true,
                Optional.of(NOON),
                json("{'note': null}"),
                2,
                Optional.of(NOON),
                row.version(),
                row.toldVersion(),
                endedAt,
                row.createdAt(),
                row.changedAt());
    }

    private static List<String> ids(List<SupplierOnboardingRow> rows) {
        return rows.stream().map(SupplierOnboardingRow::tropicTaskId).toList();
    }
}
