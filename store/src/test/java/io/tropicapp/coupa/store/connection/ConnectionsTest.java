package io.tropicapp.coupa.store.connection;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.anOrganization;
import static io.tropicapp.coupa.store.TestStore.details;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.store.AtOnce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

class ConnectionsTest {

    private final Connections connections = the(Connections.class);

    @Test
    void aConnectionComesBackAsItWasKept() {
        var kept = connections.open(Connection.of(UUID.randomUUID(), details(anOrganization()), NOON));

        assertThat(connections.findById(kept.id())).contains(kept);
        assertThat(kept.details().contacts().people()).hasSize(1);
        assertThat(kept.details().holidays().days()).containsExactly(LocalDate.of(2026, 11, 26));
    }

    @Test
    void theSameInstanceOpenedManyTimesAtOnceIsOneConnection() throws Exception {
        var details = details(anOrganization());

        var opened = AtOnce.times(8, () -> connections.open(Connection.of(UUID.randomUUID(), details, NOON)));

        assertThat(opened)
                .extracting(Connection::id)
                .containsOnly(opened.getFirst().id());
    }

    @Test
    void whoeverSavesSecondLoses() {
        var id = aConnection();
        var first = connections.findById(id).orElseThrow();
        var second = connections.findById(id).orElseThrow();

        connections.save(first);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> connections.save(second));
    }

    @Test
    void aSnapshotIsWrittenWithItsSteps() {
        var id = aConnection();

        assertThat(connections.record(snapshot(id, 3, "CONNECT", step("CONNECT", "OPEN")), NOON))
                .isTrue();

        var now = connections.findById(id).orElseThrow();
        assertThat(now.standing().stage()).isEqualTo("CONNECT");
        assertThat(now.steps()).containsExactly(step("CONNECT", "OPEN"));
        assertThat(now.choices().invitationsWhen()).isEqualTo("NOW");
        assertThat(now.processState()).isEqualTo(new ProcessState("{\"version\": 3}"));
        assertThat(now.stateVersion()).isEqualTo(3);
    }

    @Test
    void aSnapshotLeavesThePeopleThatItDoesNotKnow() {
        var id = aConnection();
        var people = connections.findById(id).orElseThrow().details().contacts();
        var withoutPeople = new ConnectionSnapshot(
                id,
                at("org-of-" + id, "corrected.coupahost.com"),
                ConnectionStanding.NEW,
                ConnectionChoices.NONE,
                new ProcessState("{}"),
                3,
                List.of());

        connections.record(withoutPeople, NOON);

        var now = connections.findById(id).orElseThrow();
        assertThat(now.details().instanceHost()).isEqualTo("corrected.coupahost.com");
        assertThat(now.details().contacts()).isEqualTo(people).isNotEqualTo(Contacts.NONE);
    }

    @Test
    void anOlderSnapshotNeverReplacesANewerOne() {
        var id = aConnection();
        connections.record(snapshot(id, 5, "LIVE", step("LIVE", "DONE")), NOON);

        assertThat(connections.record(snapshot(id, 4, "CONNECT", step("CONNECT", "OPEN")), NOON))
                .isFalse();

        var now = connections.findById(id).orElseThrow();
        assertThat(now.standing().stage()).isEqualTo("LIVE");
        assertThat(now.steps()).extracting(OnboardingStep::name).containsExactly("LIVE");
    }

    @Test
    void aLostConnectionIsMadeAgainFromItsSnapshot() {
        var id = UUID.randomUUID();

        assertThat(connections.record(snapshot(id, 7, "LIVE", step("LIVE", "DONE")), NOON))
                .isTrue();
        assertThat(connections.record(snapshot(id, 7, "LIVE", step("LIVE", "DONE")), NOON))
                .isTrue();

        assertThat(connections.findById(id)).map(Connection::stateVersion).contains(7L);
        assertThat(connections.allIds()).containsOnlyOnce(id);
    }

    @Test
    void ofManySnapshotsAtOnceTheNewestStays() throws Exception {
        var id = UUID.randomUUID();
        var versions = List.of(3L, 9L, 1L, 8L, 2L, 7L);

        AtOnce.all(versions.stream()
                .map(version ->
                        (Callable<Boolean>) () -> connections.record(snapshot(id, version, "AT_" + version), NOON))
                .toList());

        assertThat(connections.findById(id).orElseThrow().standing().stage()).isEqualTo("AT_9");
    }

    @Test
    void aSnapshotCannotTakeAnInstanceThatIsConnectedAlready() {
        var organization = anOrganization();
        connections.open(Connection.of(UUID.randomUUID(), details(organization), NOON));
        var other = snapshot(organization, UUID.randomUUID(), 1, "CONNECT");

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> connections.record(other, NOON));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var organization = anOrganization();
        var kept = Stream.of("a", "b", "c")
                .map(host -> connections
                        .open(Connection.of(UUID.randomUUID(), at(organization, host), NOON))
                        .id())
                .toList();

        var first = ids(connections.page(Optional.of(organization), Optional.empty(), 2));
        var second = ids(connections.page(Optional.of(organization), Optional.of(first.getLast()), 2));

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(kept).containsAll(first).containsAll(second);
        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void aPageWithoutAnOrganizationShowsThemAll() {
        var mine = aConnection();
        var another = aConnection();

        assertThat(ids(connections.page(Optional.empty(), Optional.empty(), 10_000)))
                .contains(mine, another);
    }

    @Test
    void aHealthThatDoesNotExistIsRefusedByTheSchema() {
        var id = aConnection();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc().sql("update connection set health = 'FINE' where id = ?")
                        .param(id)
                        .update());
    }

    @Test
    void theNewestAnswerOfAnEndpointStays() {
        var id = aConnection();
        var checks = the(EndpointChecks.class);
        var good = new EndpointCheck("requisitions", true, 200, "answers", NOON);
        var bad = new EndpointCheck("requisition_lines", false, 403, "forbidden", NOON);
        checks.record(id, List.of(good, bad));

        checks.record(id, List.of(new EndpointCheck("requisitions", false, 500, "late", NOON.minusSeconds(1))));

        assertThat(checks.of(id)).containsExactly(bad, good);
    }

    private static ConnectionSnapshot snapshot(UUID id, long version, String stage, OnboardingStep... steps) {
        return snapshot("org-of-" + id, id, version, stage, steps);
    }

    private static ConnectionSnapshot snapshot(
            String organization, UUID id, long version, String stage, OnboardingStep... steps) {
        return new ConnectionSnapshot(
                id,
                details(organization),
                new ConnectionStanding(stage, "HEALTHY", List.of("Paused: \"quoted\", {braced}"), true, "AVAILABLE"),
                new ConnectionChoices(true, "NOW", null, "Ask for a W-9"),
                new ProcessState("{\"version\": %d}".formatted(version)),
                version,
                List.of(steps));
    }

    private static OnboardingStep step(String name, String status) {
        return new OnboardingStep(
                name, status, "OWNER", NOON, null, "Give the credentials", null, List.of("PUT credentials"));
    }

    private static ConnectionDetails at(String organization, String host) {
        return new ConnectionDetails(
                organization,
                "Acme",
                "https://" + host,
                host,
                "PRODUCTION",
                null,
                null,
                "UTC",
                Contacts.NONE,
                Holidays.NONE);
    }

    private static List<UUID> ids(List<Connection> page) {
        return page.stream().map(Connection::id).toList();
    }
}
