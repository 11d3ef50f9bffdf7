package io.tropicapp.coupa.activities.supplier;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;

import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.oauth.OauthClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.supplier.NewSupplierOnboarding;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.supplier.Suppliers;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.supplier.SupplierInformationLook;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingRef;
import io.tropicapp.coupa.workflows.supplier.SupplierTaskRecords;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A customer's connection with some suppliers, and one attempt at a time at what its tasks ask for. */
final class Counter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestActivityEnvironment temporal =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .build());
    private final ConnectionId id = new ConnectionId(UUID.randomUUID());
    private final SupplierOnboardingRef ref = new SupplierOnboardingRef(id, organization(), "TASK-1");
    final SupplierTaskRecords says;
    final SupplierInformationLook looks;

    /** Whose suppliers were never read. */
    Counter() {
        temporal.registerActivitiesImplementations(the(SupplierTasks.class), the(SupplierForms.class));
        says = stub(SupplierTaskRecords.class);
        looks = stub(SupplierInformationLook.class);
        the(Connections.class)
                .save(Connection.of(id.value(), details(simulated().url()), Ground.now()));
    }

    /** Whose suppliers were read in full. */
    static Counter read() {
        var counter = new Counter();
        counter.suppliersAreRead();
        return counter;
    }

    private <T> T stub(Class<T> activities) {
        return temporal.newActivityStub(
                activities,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());
    }

    private ConnectionDetails details(String url) {
        return new ConnectionDetails(
                organization(),
                "Acme",
                url,
                URI.create(url).getAuthority(),
                "SANDBOX",
                null,
                null,
                "UTC",
                Contacts.NONE,
                Holidays.NONE);
    }

    void hasCredentials() {
        var client = SimulatorOptions.DEFAULT_CLIENT;
        var sealed = the(CredentialVault.class)
                .seal(id.value(), URI.create(simulated().url()).getAuthority(), client.id(), client.secret(), "omar");
        the(CredentialVault.class).activate(sealed, OauthClient.READING);
    }

    void suppliersAreRead() {
        the(Watermarks.class)
                .move(
                        id.value(),
                        new Watermark("SUPPLIERS", Optional.of(Instant.EPOCH), Optional.of(true), Optional.empty()),
                        Instant.now());
    }

    /** Tropic's task is kept, as the API does it. */
    Counter asked(TropicSupplier supplier) {
        return asked(ref.tropicTaskId(), supplier);
    }

    Counter asked(String task, TropicSupplier supplier) {
        the(SupplierOnboardings.class)
                .open(new NewSupplierOnboarding(
                        id.value(), task, JSON.valueToTree(supplier), Optional.empty(), "MATCHING"));
        return this;
    }

    static TropicSupplier called(String name) {
        return new TropicSupplier(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** It is here, as a sync has stored it. */
    void has(long coupaId, String name, String status) {
        var row = JSON.readValue(
                "{\"coupaId\": %d, \"name\": \"%s\", \"status\": \"%s\"}".formatted(coupaId, name, status),
                SupplierRow.class);
        the(Suppliers.class).upsert(id.value(), List.of(row));
    }

    /** A pull has brought all there is. */
    void pulls() {
        the(SuppliersPulled.class).pulled(Resource.SUPPLIERS, connection(), client());
    }

    private CoupaClient client() {
        if (connection().credentialId() == null) {
            hasCredentials();
        }
        var connection = connection();
        return the(Coupas.class)
                .with(
                        Optional.ofNullable(connection.credentialId()).orElseThrow(),
                        connection.details().instanceUrl())
                .orElseThrow();
    }

    Connection connection() {
        return the(Connections.class).findById(id.value()).orElseThrow();
    }

    SupplierOnboardingRef ref() {
        return ref;
    }

    SupplierOnboardingRow row() {
        return row(ref.tropicTaskId());
    }

    SupplierOnboardingRow row(String task) {
        return the(SupplierOnboardings.class).find(id.value(), task).orElseThrow();
    }

    String organization() {
        return "acme-" + id;
    }

    List<Event> events() {
        return the(EventFeed.class).after(organization(), 0, List.of(), 1_000);
    }

    List<String> eventTypes() {
        return events().stream().map(Event::type).toList();
    }

    @Override
    public void close() {
        simulated().faults().clear();
        temporal.close();
    }
}
