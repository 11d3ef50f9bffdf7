package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;

import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.oauth.OauthClient;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.requisition.NewRequisition;
import io.tropicapp.coupa.store.requisition.RequisitionChange;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.Standing;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A customer's connection to the simulated Coupa, and one attempt at a time at what its requisitions ask for. */
final class Desk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestActivityEnvironment temporal =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .build());
    private final ConnectionId id = new ConnectionId(UUID.randomUUID());
    private final CoupaRequisition activities;
    private RequisitionDraft draft = draft();
    private RequisitionRef ref;

    Desk() {
        this(simulated().url());
    }

    /** A connection to another Coupa. */
    Desk(String url) {
        temporal.registerActivitiesImplementations(the(CoupaRequisitions.class));
        activities = temporal.newActivityStub(
                CoupaRequisition.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());
        the(Connections.class).save(Connection.of(id.value(), details(url), Ground.now()));
        var client = SimulatorOptions.DEFAULT_CLIENT;
        var sealed = the(CredentialVault.class)
                .seal(id.value(), URI.create(url).getAuthority(), client.id(), client.secret(), "omar");
        the(CredentialVault.class).activate(sealed, OauthClient.REQUISITIONING);
        ref = newRef();
    }

    private RequisitionRef newRef() {
        return ref("REQ-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Speaks of another request from now on. */
    void another() {
        ref = newRef();
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

    String organization() {
        return "acme-" + id;
    }

    RequisitionRef ref(String tropicRequestId) {
        return new RequisitionRef(id, organization(), tropicRequestId);
    }

    Connection connection() {
        return the(Connections.class).findById(id.value()).orElseThrow();
    }

    CoupaRequisition activities() {
        return activities;
    }

    /** By somebody with a manager, for what a manager alone approves. */
    static RequisitionDraft draft() {
        return draft(line("Microscope", "2", "400.00"));
    }

    static RequisitionDraft draft(RequisitionDraft.Line... lines) {
        return new RequisitionDraft(
                requester(),
                "Microscopes",
                Optional.of("The old ones are blind."),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RequisitionDraft.Reference(Optional.of(firstId("addresses")), Optional.empty())),
                "USD",
                Optional.of(activeSupplier()),
                List.of(lines),
                Map.of(),
                List.of(),
                true);
    }

    /** The same, with something else in it. */
    static RequisitionDraft draft(Consumer<ObjectNode> how) {
        var json = JSON.valueToTree(draft()).asObject();
        how.accept(json);
        return JSON.treeToValue(json, RequisitionDraft.class);
    }

    static RequisitionDraft titled(String title) {
        return draft(json -> json.put("title", title));
    }

    static RequisitionDraft.Line line(String description, String quantity, String price) {
        return new RequisitionDraft.Line(
                description,
                Optional.of(new BigDecimal(quantity)),
                Optional.of(new BigDecimal(price)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static long requester() {
        return simulated().snapshot().users().stream()
                .filter(user -> user.path("active").asBoolean()
                        && user.path("purchasing-user").asBoolean())
                .filter(user -> user.path("manager").has("id"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    static long activeSupplier() {
        return activeSuppliers().findFirst().orElseThrow();
    }

    static long anotherSupplier() {
        return activeSuppliers().skip(1).findFirst().orElseThrow();
    }

    private static Stream<Long> activeSuppliers() {
        return simulated().snapshot().suppliers().stream()
                .filter(supplier -> supplier.path("status").asString("").equals("active"))
                .map(supplier -> supplier.path("id").asLong());
    }

    static long firstId(String resource) {
        return simulated()
                .snapshot(Resource.at(resource).orElseThrow())
                .getFirst()
                .path("id")
                .asLong();
    }

    /** So many more, of which nothing is heard. */
    void followsBesides(int others) {
        the(JdbcClient.class)
                .sql("""
                    insert into requisition (connection_id, tropic_request_id, draft, coupa_id, status, waiting_for, told_version)
                    select :connection, 'OTHER-' || before.n + more.n, '{}', 1000000 + before.n + more.n, 'PENDING_APPROVAL', 'APPROVER', 1
                    from generate_series(1, :others) as more (n),
                         (select count(*) from requisition where connection_id = :connection) as before (n)
                    """)
                .param("connection", id.value())
                .param("others", others)
                .update();
    }

    /** It was last written and looked at so long ago. */
    void wasQuietFor(Duration time) {
        the(JdbcClient.class)
                .sql("""
                        update requisition set changed_at = clock_timestamp() - :seconds * interval '1 second',
                            observed_at = clock_timestamp() - :seconds * interval '1 second'
                        where connection_id = :connection and tropic_request_id = :request
                        """)
                .param("seconds", time.toSeconds())
                .param("connection", id.value())
                .param("request", ref.tropicRequestId())
                .update();
    }

    /** The process of the request. */
    String processId() {
        return Requisition.workflowId(ref);
    }

    Desk asking(RequisitionDraft other) {
        draft = other;
        return this;
    }

    Desk recognisingBy(RequisitionSettings settings) {
        the(RequisitionSettingsByConnection.class).set(id.value(), settings);
        return this;
    }

    /** Tropic's request is kept, as the API does it. */
    Desk opened() {
        the(Requisitions.class)
                .open(new NewRequisition(
                        id.value(), ref.tropicRequestId(), JSON.valueToTree(draft), "REQUESTED", "COUPA"));
        return this;
    }

    /** A correction is kept, as the API does it. */
    int corrected(RequisitionDraft other) {
        var row = row();
        var corrected = row.withDraft(row.draftRevision() + 1, JSON.valueToTree(other));
        var unused = the(Requisitions.class)
                .write(new RequisitionChange(corrected, List.of(), List.of(), List.of()), row.version())
                .orElseThrow();
        return corrected.draftRevision();
    }

    /** Coupa has it under that id, and was not looked at yet. */
    Desk inCoupaAs(long coupaId) {
        opened();
        var unused =
                the(RequisitionRecords.class).write(known(), Edit.of(known()).takes(coupaId));
        return this;
    }

    /** All that is in flight is looked at. */
    Tally reads() {
        return reads(Optional.empty());
    }

    /** @param since the last look, where there was one */
    Tally reads(Optional<Instant> since) {
        var tally = new Tally();
        the(InFlight.class).requisitions(coupa(), connection(), watermark("REQUISITIONS", since), false, tally);
        return tally;
    }

    Tally readsOrders(Optional<Instant> since) {
        var tally = new Tally();
        the(InFlight.class).orders(coupa(), connection(), watermark("PURCHASE_ORDERS", since), false, tally);
        return tally;
    }

    private static Optional<Watermark> watermark(String resource, Optional<Instant> since) {
        return since.map(at -> new Watermark(resource, Optional.of(at), Optional.of(true), Optional.empty()));
    }

    CoupaClient coupa() {
        var connection = connection();
        var credential = Optional.ofNullable(connection.credentialId()).orElseThrow();
        return the(Coupas.class)
                .with(credential, connection.details().instanceUrl())
                .orElseThrow();
    }

    /** What a reading counts. */
    static final class Tally implements InFlight.Tally {

        long read;
        long changed;
        long lost;

        @Override
        public void add(long moreRead, long moreChanged, List<Page.UnreadableRow> moreLost) {
            read += moreRead;
            changed += moreChanged;
            lost += moreLost.size();
        }
    }

    /** One attempt to create. */
    Standing creates() {
        return activities.create(ref);
    }

    /** Created, and rejected by its approver. */
    Desk rejected() {
        opened().creates();
        var unused = simulated().requisitions().rejectNext(coupaId(), "Too dear.");
        looks();
        return this;
    }

    /** One attempt to send a correction. */
    Standing resubmits(int revision) {
        return activities.resubmit(ref, revision);
    }

    /** One attempt to create that fails, to be tried again; the type of its failure. */
    String failsToCreate() {
        return fails(this::creates);
    }

    /** One attempt at something that fails, to be tried again; the type of its failure. */
    static String fails(Runnable attempt) {
        try {
            attempt.run();
        } catch (ActivityFailure e) {
            return e.getCause() instanceof ApplicationFailure cause ? cause.getType() : "other";
        }
        throw new AssertionError("It was done");
    }

    /** Created, and looked at again after something has happened in Coupa. */
    Standing looks() {
        return activities.look(ref);
    }

    RequisitionRef ref() {
        return ref;
    }

    RequisitionRow row() {
        return the(Requisitions.class).find(id.value(), ref.tropicRequestId()).orElseThrow();
    }

    long coupaId() {
        return row().coupaId().orElseThrow();
    }

    Known known() {
        return the(RequisitionRecords.class).known(id.value(), ref.tropicRequestId());
    }

    /** As Coupa has it. */
    JsonNode there() {
        return simulated().requisitions().get(coupaId());
    }

    /** Those in Coupa that carry the request's mark. */
    List<JsonNode> inCoupa() {
        return simulated().requisitions().having("buyer-note", ref.tropicRequestId() + "]");
    }

    List<String> events() {
        return the(EventFeed.class).after(organization(), 0, List.of(), 1_000).stream()
                .map(Event::type)
                .toList();
    }

    static void timePasses(Duration time) {
        Instant later = Ground.now().plus(time);
        Ground.itIs(later.toString());
    }

    @Override
    public void close() {
        simulated().faults().clear();
        temporal.close();
    }
}
