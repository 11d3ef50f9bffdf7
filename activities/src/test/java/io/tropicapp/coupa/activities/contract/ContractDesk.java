package io.tropicapp.coupa.activities.contract;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;

import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.coupa.CoupaAccess;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.RequestBudget;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.oauth.OauthClient;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import io.tropicapp.coupa.workflows.contract.ContractStanding;
import io.tropicapp.coupa.workflows.contract.CoupaContract;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A customer's connection to the simulated Coupa, and contracts that Tropic requests wait for. */
final class ContractDesk implements AutoCloseable {

    static final String ODD = "odd";

    private final TestActivityEnvironment temporal =
            TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .build());
    private final ConnectionId id = new ConnectionId(UUID.randomUUID());
    private final CoupaContract activities;

    ContractDesk() {
        temporal.registerActivitiesImplementations(the(CoupaContracts.class));
        activities = temporal.newActivityStub(
                CoupaContract.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());
        var url = simulated().url();
        the(Connections.class).save(Connection.of(id.value(), details(url), Ground.now()));
        var client = SimulatorOptions.DEFAULT_CLIENT;
        var sealed = the(CredentialVault.class)
                .seal(id.value(), URI.create(url).getAuthority(), client.id(), client.secret(), "omar");
        the(CredentialVault.class).activate(sealed, OauthClient.REQUISITIONING);
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

    /** In Coupa, of somebody with a manager, for what he and Legal approve. */
    static long draft() {
        return draft("5000.00");
    }

    static long draft(String value) {
        var owner = (ObjectNode) simulated().snapshot().users().stream()
                .filter(user -> user.path("manager").has("id"))
                .findFirst()
                .orElseThrow();
        var attributes = Trees.object()
                .put("status", "draft")
                .put("maximum-value", value)
                .put("type", "MasterContract")
                .put("version", 1)
                .put("terminated", false);
        attributes.set("parent", Trees.nothing());
        attributes.set("master-contract", Trees.nothing());
        attributes.set("current-approval", Trees.nothing());
        attributes.set("contract-owner", Trees.userSimple(owner));
        return simulated().life().add(Resource.CONTRACTS, attributes).path("id").asLong();
    }

    static long submitted() {
        long contract = draft();
        simulated().contracts().submit(contract);
        return contract;
    }

    /** As the API does it. */
    ContractDesk links(long contract) {
        var unused = the(ContractApprovals.class).link(id.value(), contract, "REQ-" + contract, "LINKED", "COUPA");
        return this;
    }

    ContractStanding looks(long contract) {
        return activities.look(ref(contract));
    }

    CoupaContract activities() {
        return activities;
    }

    ContractRef ref(long contract) {
        return new ContractRef(id, organization(), contract);
    }

    Connection connection() {
        return the(Connections.class).findById(id.value()).orElseThrow();
    }

    /** As if the last look had shown that. */
    void isKnownAs(long contract, String coupaStatus) {
        the(JdbcClient.class)
                .sql("update contract_approval set coupa_status = ?, status = ? where coupa_contract_id = ?")
                .params(coupaStatus, coupaStatus.toUpperCase(Locale.ROOT), contract)
                .update();
    }

    /** While Postgres does not take an approval whose note is {@link #ODD}. */
    <T> T withoutOddNotes(Supplier<T> doing) {
        var sql = the(JdbcClient.class);
        sql.sql("alter table contract_approval_entry add constraint no_odd_note check (note <> '" + ODD
                        + "') not valid")
                .update();
        try {
            return doing.get();
        } finally {
            sql.sql("alter table contract_approval_entry drop constraint no_odd_note")
                    .update();
        }
    }

    KnownContract known(long contract) {
        return the(ContractRecords.class).known(id.value(), contract);
    }

    /** What a pull of contracts stores, as far as it matters here. */
    void syncs(long... contracts) {
        for (long contract : contracts) {
            the(Contracts.class)
                    .upsert(id.value(), List.of(row(simulated().contracts().get(contract))));
        }
    }

    private static ContractRow row(JsonNode contract) {
        var row = Trees.object().put("coupaId", contract.path("id").asLong());
        row.set("number", contract.path("number"));
        row.set("status", contract.path("status"));
        row.set("version", contract.path("version"));
        row.set("type", contract.path("type"));
        row.set("parent", contract.path("parent"));
        row.set("masterContract", contract.path("master-contract"));
        row.set("coupaUpdatedAt", contract.path("updated-at"));
        return JsonMapper.shared().treeToValue(row, ContractRow.class);
    }

    /** What follows a pull; how many requests that took. */
    long pulled() {
        var coupa = client().with(RequestBudget.Priority.BULK);
        the(LinkedContracts.class).pulled(io.tropicapp.coupa.workflows.sync.Resource.CONTRACTS, connection(), coupa);
        return coupa.requests();
    }

    private CoupaClient client() {
        var client = the(CoupaAccess.class).client(connection()).orElseThrow();
        client.authenticate();
        return client;
    }

    List<Event> events() {
        return the(EventFeed.class).after(organization(), 0, List.of(), 1_000);
    }

    List<String> told() {
        return events().stream().map(Event::type).toList();
    }

    @Override
    public void close() {
        simulated().faults().clear();
        simulated().responseFilters().clear();
        simulated().contracts().rejectedBecome("rejected");
        temporal.close();
    }
}
