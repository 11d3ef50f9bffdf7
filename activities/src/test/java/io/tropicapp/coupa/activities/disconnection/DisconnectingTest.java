package io.tropicapp.coupa.activities.disconnection;

import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.Snapshots;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.activities.onboarding.ConnectionRecords;
import io.tropicapp.coupa.store.audit.AuditEntry;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.disconnection.DataChoice;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.requisition.NewRequisition;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.disconnection.ConnectionProcesses;
import io.tropicapp.coupa.workflows.disconnection.Disconnection;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRecords;
import io.tropicapp.coupa.workflows.disconnection.OpenProcesses;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is done to a connection that is disconnected, each part as often as it may be repeated. */
class DisconnectingTest {

    private static final String URL = Ground.simulated().url();

    private final TestActivityEnvironment temporal =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .build());
    private final Snapshots fresh = Snapshots.fresh().at(URL);
    private final UUID id = fresh.id().value();
    private final CredentialVault vault = the(CredentialVault.class);
    private final DisconnectionRecords records = attempting(DisconnectionRecords.class);
    private final ConnectionProcesses processes = attempting(ConnectionProcesses.class);

    @BeforeEach
    void connected() {
        temporal.registerActivitiesImplementations(the(EndedConnections.class), the(EndingConnections.class));
        the(ConnectionRecords.class).record(fresh.snapshot());
        the(ConnectionRecords.class).record(fresh.version(2).with(sealed()).snapshot());
    }

    private <T> T attempting(Class<T> activities) {
        return temporal.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(60))
                        .build());
    }

    @AfterEach
    void close() {
        temporal.close();
    }

    @Test
    void secretsAreDestroyedWithTheClientsThatHoldThemAndCountedOnce() {
        var inUse = Objects.requireNonNull(connection().credentialId());
        var candidate = sealed();
        assertThat(the(Coupas.class).with(inUse, URL)).isPresent();
        disconnect(DataChoice.KEEP);

        records.destroySecrets(fresh.id());
        records.destroySecrets(fresh.id());

        assertThat(vault.usable(List.of(inUse, candidate))).isEmpty();
        assertThat(the(Coupas.class).with(inUse, URL)).isEmpty();
        assertThat(audited("secrets.destroyed")).singleElement().satisfies(entry -> {
            assertThat(entry.detail().path("credentials").asInt()).isEqualTo(2);
            assertThat(entry.actor()).isEqualTo("omar");
            assertThat(entry.role()).isEqualTo("owner");
        });
    }

    @Test
    void aHundredThousandRowsAreErasedInPartsAndProvedByTable() {
        users(100_000);
        requested("REQ-1");
        disconnect(DataChoice.ERASE);

        records.eraseIfChosen(fresh.id());
        records.eraseIfChosen(fresh.id());

        assertThat(rows("coupa_user")).isZero();
        assertThat(rows("requisition")).isZero();
        assertThat(rows("credential")).isZero();
        assertThat(rows("audit_entry")).isPositive();
        assertThat(audited("data.erased")).singleElement().satisfies(entry -> {
            assertThat(entry.detail().path("coupa_user").asInt()).isEqualTo(100_000);
            assertThat(entry.detail().path("requisition").asInt()).isEqualTo(1);
            assertThat(entry.detail().path("coupa_contract").asInt(-1)).isZero();
        });
    }

    @Test
    void whatIsToBeKeptStays() {
        users(3);
        disconnect(DataChoice.KEEP);

        records.eraseIfChosen(fresh.id());

        assertThat(rows("coupa_user")).isEqualTo(3);
        assertThat(audited("data.erased")).isEmpty();
        assertThat(records.finish(fresh.id())).isTrue();
    }

    @Test
    void theEndIsToldOnceAndOnceMoreIfWhatWasKeptIsErased() {
        disconnect(DataChoice.KEEP);
        assertThat(records.finish(fresh.id())).isTrue();
        assertThat(records.finish(fresh.id())).isTrue();
        assertThat(told("connection.disconnected"))
                .extracting(event -> event.data().path("data").asString())
                .containsExactly("KEEP");

        disconnect(DataChoice.ERASE);
        assertThat(records.finish(fresh.id())).as("not erased yet").isFalse();
        records.eraseIfChosen(fresh.id());

        assertThat(records.finish(fresh.id())).isTrue();
        assertThat(told("connection.disconnected"))
                .extracting(event -> event.data().path("data").asString())
                .containsExactly("KEEP", "ERASE");
    }

    @Test
    void requisitionsEndWithANoteAndAreCountedBeforehand() {
        requested("REQ-1");
        requested("REQ-2");
        disconnect(DataChoice.KEEP);

        assertThat(processes.open(fresh.id()).byKind())
                .containsEntry("requisitions", 2)
                .containsEntry("onboardings", 0)
                .containsEntry("syncs", 0);
        processes.end(fresh.id());
        processes.end(fresh.id());

        var row = the(Requisitions.class).find(id, "REQ-1").orElseThrow();
        assertThat(row.endedAt()).isPresent();
        assertThat(row.waitingFor()).isEqualTo("NOBODY");
        assertThat(row.note())
                .hasValueSatisfying(note -> assertThat(note)
                        .startsWith("The connection was disconnected on")
                        .endsWith("followed no further."));
        assertThat(told("requisition.ended")).hasSize(2);
        assertThat(processes.open(fresh.id()).byKind()).containsEntry("requisitions", 0);
    }

    @Test
    void processesThatHaveEndedAreProvedOnce() {
        disconnect(DataChoice.KEEP);

        records.processesEnded(fresh.id(), new OpenProcesses(Map.of("requisitions", 2)));
        records.processesEnded(fresh.id(), new OpenProcesses(Map.of("requisitions", 0)));

        assertThat(audited("schedule.deleted")).hasSize(1);
        assertThat(audited("workflows.ended"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail().path("requisitions").asInt()).isEqualTo(2));
    }

    /** Temporal did not answer when it was asked for; or it closed at the moment when more was asked for. */
    @Test
    void whatHasNoProcessIsFoundAndStarted() {
        disconnect(DataChoice.KEEP);

        the(LeftDisconnections.class).look();
        the(LeftDisconnections.class).look();

        var process =
                Ground.temporal().getWorkflowClient().newUntypedWorkflowStub(Disconnection.workflowId(fresh.id()));
        assertThat(process.describe().getStatus()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        process.terminate("the test is over");
    }

    @Test
    void whatAnOnboardingStillRecordsIsNotWritten() {
        disconnect(DataChoice.KEEP);

        the(ConnectionRecords.class)
                .record(fresh.version(9).telling("connection.live").snapshot());

        assertThat(connection().standing().stage()).isEqualTo("DISCONNECTED");
        assertThat(told("connection.live")).isEmpty();
    }

    private void disconnect(DataChoice choice) {
        the(Disconnections.class).begin(id, choice, "omar", "owner", Ground.now());
    }

    private UUID sealed() {
        return vault.seal(id, "acme", "tropic", "s3cr3t", "omar");
    }

    private void requested(String tropicRequestId) {
        the(Requisitions.class)
                .open(new NewRequisition(
                        id, tropicRequestId, JsonMapper.shared().createObjectNode(), "PENDING_APPROVAL", "APPROVER"));
    }

    private void users(int count) {
        the(JdbcClient.class)
                .sql("""
                        insert into coupa_user (connection_id, coupa_id, active, purchasing_user, expense_user,
                            first_synced_at, changed_at)
                        select :connection, n, true, true, false, now(), now() from generate_series(1, :count) n
                        """)
                .param("connection", id)
                .param("count", count)
                .update();
    }

    private static long rows(UUID connection, String table) {
        return the(JdbcClient.class)
                .sql("select count(*) from %s where connection_id = :connection".formatted(table))
                .param("connection", connection)
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return rows(id, table);
    }

    private Connection connection() {
        return the(Connections.class).findById(id).orElseThrow();
    }

    private List<AuditEntry> audited(String action) {
        return the(AuditLog.class).list(id, 100, Optional.empty()).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private List<Event> told(String type) {
        return the(EventFeed.class).after(fresh.organization(), 0, List.of(type), 100);
    }
}
