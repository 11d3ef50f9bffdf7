package io.tropicapp.coupa.store.disconnection;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.requisition.Lookups;
import io.tropicapp.coupa.store.requisition.NewRequisition;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.supplier.NewSupplierOnboarding;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.store.sync.NewSyncRun;
import io.tropicapp.coupa.store.sync.SyncMode;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.SyncScope;
import io.tropicapp.coupa.store.sync.SyncStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import tools.jackson.databind.json.JsonMapper;

class DisconnectionsTest {

    private final Disconnections disconnections = the(Disconnections.class);
    private final ConnectionData data = the(ConnectionData.class);
    private final Connections connections = the(Connections.class);
    private final CredentialVault vault = the(CredentialVault.class);
    private final UUID id = aConnection();

    @Test
    void fromThatMomentTheConnectionHasNoCredentialAndTakesNone() {
        var inUse = sealed();
        vault.activate(inUse, List.of("core.user.read"));

        assertThat(begin(DataChoice.KEEP)).isTrue();

        assertThat(connection().isDisconnected()).isTrue();
        assertThat(connection().credentialId()).isNull();
        assertThat(connection().standing().stage()).isEqualTo("DISCONNECTED");
        assertThatThrownBy(this::sealed).isInstanceOf(ConnectionGone.class);
    }

    @Test
    void allSecretsAreDestroyedThoseOfCandidatesToo() {
        var inUse = sealed();
        vault.activate(inUse, List.of());
        var candidate = sealed();

        assertThat(vault.usable(List.of(inUse, candidate))).containsExactlyInAnyOrder(inUse, candidate);
        assertThat(vault.destroyAll(id)).isEqualTo(2);

        assertThat(vault.usable(List.of(inUse, candidate))).isEmpty();
        assertThat(vault.open(candidate)).isEmpty();
        assertThat(vault.destroyAll(id)).isZero();
    }

    @Test
    void aSyncThatRunsCanWriteNothingMore() {
        var runs = the(SyncRuns.class);
        var run = UUID.randomUUID();
        runs.request(new NewSyncRun(run, id, SyncScope.ALL, SyncMode.FULL, "SCHEDULE", Optional.empty()));
        begin(DataChoice.KEEP);

        assertThat(runs.find(run).orElseThrow().status()).isEqualTo(SyncStatus.ABANDONED);
        assertThat(runs.begin(run, "sync/x", "run", List.of())).isEmpty();
    }

    @Test
    void nothingIsKeptBehindItByARequestThatWasUnderWay() {
        begin(DataChoice.ERASE);
        var nothing = JsonMapper.shared().createObjectNode();

        assertThatThrownBy(() ->
                        the(Requisitions.class).open(new NewRequisition(id, "REQ-1", nothing, "REQUESTED", "COUPA")))
                .isInstanceOf(ConnectionGone.class);
        assertThatThrownBy(() -> the(SupplierOnboardings.class)
                        .open(new NewSupplierOnboarding(id, "TASK-1", nothing, Optional.empty(), "MATCHING")))
                .isInstanceOf(ConnectionGone.class);
        assertThatThrownBy(() -> the(ContractApprovals.class).link(id, 7, "REQ-1", "LINKED", "COUPA"))
                .isInstanceOf(ConnectionGone.class);
        assertThatThrownBy(() -> the(RequisitionSettingsByConnection.class).set(id, RequisitionSettings.DEFAULT))
                .isInstanceOf(ConnectionGone.class);
        the(Lookups.class).keep(id, "CURRENCIES", "", nothing);
        assertThat(the(Lookups.class).find(id, "CURRENCIES", "")).isEmpty();
    }

    @Test
    void whoeverHasReadTheConnectionBeforeCannotSaveItAnyMore() {
        var before = connection();
        begin(DataChoice.KEEP);

        assertThatThrownBy(() -> connections.save(before)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void askingAgainChangesNothing() {
        begin(DataChoice.KEEP);
        var first = disconnection();

        assertThat(disconnections.begin(id, DataChoice.KEEP, "other", "operator", NOON.plusSeconds(9)))
                .isFalse();

        assertThat(disconnection()).isEqualTo(first);
    }

    @Test
    void whatIsKeptCanBeErasedLaterAndNotTheOtherWayRound() {
        begin(DataChoice.KEEP);
        assertThat(disconnections.finish(id, NOON)).isTrue();

        assertThat(begin(DataChoice.ERASE)).isTrue();
        assertThat(disconnection().finishedAt()).isEmpty();
        assertThat(begin(DataChoice.KEEP)).isFalse();
        assertThat(disconnection().data()).isEqualTo(DataChoice.ERASE);
    }

    @Test
    void itIsUnderWayUntilWhatShallBeErasedIs() {
        begin(DataChoice.ERASE);
        assertThat(disconnections.underWay()).contains(id);
        assertThat(disconnections.finish(id, NOON)).isFalse();

        data.finish(id, NOON);

        assertThat(disconnections.finish(id, NOON)).isTrue();
        assertThat(disconnections.underWay()).doesNotContain(id);
    }

    @Test
    void theSameInstanceCanBeConnectedAnew() {
        var details = connection().details();
        begin(DataChoice.KEEP);

        assertThat(connections.findByInstance(details.organizationId(), details.environment(), details.instanceHost()))
                .isEmpty();
        var anew = connections.open(
                Connection.of(UUID.randomUUID(), details, Instant.now().truncatedTo(ChronoUnit.MICROS)));

        assertThat(anew.id()).isNotEqualTo(id);
        assertThat(anew.isDisconnected()).isFalse();
    }

    @Test
    void listsHaveItOnlyIfAskedFor() {
        var organization = connection().details().organizationId();
        begin(DataChoice.KEEP);

        assertThat(connections.page(Optional.of(organization), Optional.empty(), 10))
                .isEmpty();
        assertThat(connections.page(Optional.of(organization), true, Optional.empty(), 10))
                .extracting(Connection::id)
                .containsExactly(id);
    }

    /** A new table of a feature has to be named in one of the two lists. */
    @Test
    void everyTableThatBelongsToConnectionsIsErasedOrKeptOnPurpose() {
        var tables = jdbc().sql("""
                        select distinct c.table_name from information_schema.columns c
                        where c.table_schema = 'public' and c.column_name in ('connection_id', 'run_id')
                        """).query(String.class).list();
        var known = new ArrayList<>(ConnectionData.ERASED);
        known.addAll(ConnectionData.KEPT);

        assertThat(known).containsAll(tables);
    }

    @Test
    void erasingGoesOnInPartsAndCountsEachOnce() {
        begin(DataChoice.ERASE);
        jdbc().sql("""
                        insert into coupa_user (connection_id, coupa_id, active, purchasing_user, expense_user,
                            first_synced_at, changed_at)
                        select :connection, n, true, true, false, now(), now() from generate_series(1, 25) n
                        """).param("connection", id).update();
        var other = aConnection();
        jdbc().sql("insert into watermark (connection_id, resource) values (:connection, 'USERS')")
                .param("connection", other)
                .update();

        assertThat(data.erase(id, "coupa_user", 10)).isEqualTo(10);
        assertThat(data.erase(id, "coupa_user", 10)).isEqualTo(10);
        assertThat(data.erase(id, "coupa_user", 10)).isEqualTo(5);
        ConnectionData.ERASED.forEach(table -> data.erase(id, table, 10));

        assertThat(disconnection().erased().path("coupa_user").asInt()).isEqualTo(25);
        assertThat(rows("coupa_user", id)).isZero();
        assertThat(rows("watermark", other)).isOne();
    }

    @Test
    void whatIsToBeKeptCannotBeErased() {
        begin(DataChoice.KEEP);

        assertThatThrownBy(() -> data.erase(id, "coupa_user", 10)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> data.erase(id, "audit_entry", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inTheEndNobodyIsNamedInTheConnectionsOwnRow() {
        begin(DataChoice.ERASE);

        data.finish(id, NOON);

        assertThat(connection().details().contacts()).isEqualTo(Contacts.NONE);
        assertThat(connection().details().organizationName()).isEqualTo("Acme, Inc.");
    }

    private boolean begin(DataChoice choice) {
        return disconnections.begin(id, choice, "omar", "owner", NOON);
    }

    private UUID sealed() {
        return vault.seal(id, "acme-test.coupahost.com", "tropic", "s3cr3t", "omar");
    }

    private Connection connection() {
        return connections.findById(id).orElseThrow();
    }

    private Disconnection disconnection() {
        return disconnections.find(id).orElseThrow();
    }

    private static long rows(String table, UUID connection) {
        return jdbc().sql("select count(*) from %s where connection_id = :connection".formatted(table))
                .param("connection", connection)
                .query(Long.class)
                .single();
    }
}
