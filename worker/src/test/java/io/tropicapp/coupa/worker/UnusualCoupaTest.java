package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.supplier.Suppliers;
import io.tropicapp.coupa.store.sync.ResourceStatus;
import io.tropicapp.coupa.store.sync.SyncResource;
import io.tropicapp.coupa.store.sync.SyncStatus;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.UserRow;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shapes that Coupa's documents allow, or that integrators report, and that the simulator does not produce. */
class UnusualCoupaTest {

    private static final String USERS = """
            [
              {"id": 7, "login": "zoe", "email": "zoe@acme.example", "firstname": "Zoë", "lastname": "Ångström",
               "fullname": "Zoë Ångström", "employee-number": "", "active": true, "purchasing-user": true, "expense-user": null,
               "department": "", "manager": "", "roles": "", "content-groups": null,
               "created-at": "2020-02-29T23:59:59.999+05:30", "updated-at": "2026-10-07T06:59:46-07:00",
               "custom-fields": {"shirt": "L"}, "favourite-colour": {"id": 1}, "avatar-thumb-url": null},
              null,
              {"login": "nobody"},
              {"id": 3, "login": "max", "email": "max@acme.example", "active": true, "purchasing-user": true,
               "department": {"id": 12, "name": "Procurement", "active": true, "head": {"id": 7}},
               "roles": [{"id": 4, "name": "Buyer", "system-role": true, "omnipotent": false, "description": "buys"}, null],
               "content-groups": [{"id": 9, "name": "Everyone", "description": null}],
               "manager": {"id": 7, "login": "zoe", "email": "zoe@acme.example", "firstname": "Zoë"},
               "created-at": "2019-01-01T00:00:00Z", "updated-at": "2026-10-07T14:00:00.123Z"},
              {"id": 5, "login": "eve", "active": true, "purchasing-user": false, "expense-user": true,
               "updated-at": "2026-10-06T14:00:00Z"}
            ]
            """;

    private static final String SUPPLIERS = """
            [
              {"id": 2, "name": "Globex", "number": null, "status": "active", "on-hold": false, "one_time_supplier": true,
               "primary-contact": "", "primary-address": "", "payment-term": {}, "parent": {"id": "1", "name": "Holding"},
               "content-groups": [], "custom-fields": {"risk": 12345678901234567.85, "note": "", "tier": {"id": 3, "name": "A"}},
               "created-at": "2024-05-05T10:00:00+0200", "updated-at": "2026-09-01T00:00:00Z"},
              {"id": 1, "name": "Initech", "display-name": "Initech Ltd", "status": "inactive", "custom-fields": "",
               "supplier-addresses": [{"id": 1}], "updated-at": "2026-09-01T00:00:00Z"}
            ]
            """;

    private static final String CONTRACTS = """
            [
              {"id": 4, "number": "C-4", "name": "Cloud", "status": "published", "version": "2", "type": "MasterContract",
               "supplier": {"id": 2, "name": "Globex", "number": null, "risk": "low"}, "currency": {"code": "EUR"},
               "start-date": "2026-01-01", "end-date": null, "minimum-value": 1000.5, "maximum-value": "99999999999.99",
               "contract-owner": {"id": 7, "login": "zoe", "email": "zoe@acme.example", "fullname": "Zoë", "mobile": ""},
               "terminated": false, "parent": "", "current-approval": {}, "current-parallel-approvals": "",
               "created-at": "2025-12-01T00:00:00Z", "updated-at": "2026-02-01T00:00:00.5+01:00"}
            ]
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static UnusualCoupa coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        coupa = new UnusualCoupa();
        world = World.with(coupa.url());
        worker = world.worker("coupa.token.known-within=200ms", "coupa.sync.patience=2s");
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @Test
    void aCoupaThatAnswersInUnusualWaysGoesLiveAndItsValuesAreKeptAsTheyAre() {
        coupa.has("/api/users", USERS);
        coupa.has("/api/suppliers", SUPPLIERS);
        coupa.has("/api/contracts", CONTRACTS);
        var customer = new Customer(world, worker, coupa.url());
        customer.begins();
        customer.isEnabled();

        coupa.answersFirst("/api/users", UnusualCoupa.page(401));
        customer.connects("client", "secret");
        assertThat(customer.connection().standing().requisitions()).isEqualTo("UNAVAILABLE");
        assertThat(customer.connection().standing().stage()).isEqualTo("USER_SYNC");

        coupa.answersFirst("/api/users", UnusualCoupa.page(502));
        coupa.answersFirst("/api/suppliers", tooMany());
        customer.chooses(true, InvitationTime.AFTER_REVIEW);
        customer.goesLive();

        var run = customer.lastRun();
        assertThat(run.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(run.resources()).extracting(SyncResource::failed).containsExactly(2L, 0L, 0L);
        assertThat(run.resources()).extracting(SyncResource::inserted).containsExactly(3L, 2L, 1L);
        assertThat(users(customer)).containsExactly(max("max"), eve(), zoe());
        assertThat(suppliers(customer)).containsExactly(initech(), globex());
        assertThat(contracts(customer)).containsExactly(cloud());

        coupa.has(
                "/api/users",
                USERS.replace("\"login\": \"max\"", "\"login\": \"maximilian\"")
                        .replace("2026-10-07T14:00:00.123Z", now()));
        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();

        var changes = customer.lastRun();
        assertThat(changes.resources()).extracting(SyncResource::mode).containsOnly(incremental());
        assertThat(changes.resources().getFirst().readCount()).isEqualTo(1);
        assertThat(changes.resources()).extracting(SyncResource::updated).containsExactly(1L, 0L, 0L);
        assertThat(users(customer)).extracting(UserRow::login).containsExactly("maximilian", "eve", "zoe");
    }

    @Test
    void aListInWhichNothingCanBeReadSaysSoInItsCount() {
        coupa.has("/api/users", "[null, {\"id\": null}, {\"id\": \"abc\"}]");
        coupa.has("/api/suppliers", "[]");
        coupa.has("/api/contracts", "[]");
        var customer = new Customer(world, worker, coupa.url());

        customer.onboards("client", "secret");

        assertThat(customer.lastRun().status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(customer.lastRun().resources())
                .extracting(SyncResource::failed)
                .containsExactly(3L, 0L, 0L);
        assertThat(users(customer)).isEmpty();
    }

    @Test
    void aResourceThatFailsForLongerThanARunWaitsIsGivenUpAndOneThatIsSwitchedOffIsLeftOut() {
        coupa.has("/api/users", USERS);
        coupa.has("/api/suppliers", SUPPLIERS);
        coupa.has("/api/contracts", CONTRACTS);
        var customer = new Customer(world, worker, coupa.url());
        customer.onboards("client", "secret");

        coupa.answersFirst("/api/suppliers", everyTime(UnusualCoupa.page(502)));
        coupa.answersFirst("/api/contracts", everyTime(UnusualCoupa.page(404)));
        assertThat(customer.syncs(SyncMode.FULL).complete()).isFalse();

        var run = customer.lastRun();
        assertThat(run.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(run.resources())
                .extracting(SyncResource::status)
                .containsExactly(ResourceStatus.COMPLETED, ResourceStatus.FAILED, ResourceStatus.UNAVAILABLE);
        assertThat(run.resources().get(1).attempts()).isBetween(2, 4);
        assertThat(run.resources().get(1).failure())
                .hasValueSatisfying(why -> assertThat(why).contains("502"));
        coupa.answersFirst("/api/suppliers");
        coupa.answersFirst("/api/contracts");
        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
    }

    private static MockResponse[] everyTime(MockResponse answer) {
        return Stream.generate(() -> answer).limit(1_000).toArray(MockResponse[]::new);
    }

    private static MockResponse tooMany() {
        return new MockResponse.Builder().code(429).body("Too many").build();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static io.tropicapp.coupa.store.sync.SyncMode incremental() {
        return io.tropicapp.coupa.store.sync.SyncMode.INCREMENTAL;
    }

    private static UserRow zoe() {
        return new UserRow(
                7,
                "zoe",
                "zoe@acme.example",
                "Zoë",
                "Ångström",
                "Zoë Ångström",
                null,
                true,
                true,
                false,
                null,
                null,
                json("[]"),
                json("[]"),
                null,
                Instant.parse("2020-02-29T18:29:59.999Z"),
                Instant.parse("2026-10-07T13:59:46Z"));
    }

    private static UserRow max(String login) {
        return new UserRow(
                3,
                login,
                "max@acme.example",
                null,
                null,
                null,
                null,
                true,
                true,
                false,
                12L,
                "Procurement",
                json("[{\"id\": 4, \"name\": \"Buyer\", \"system-role\": true, \"omnipotent\": false}]"),
                json("[{\"id\": 9, \"name\": \"Everyone\"}]"),
                json("{\"id\": 7, \"login\": \"zoe\", \"email\": \"zoe@acme.example\"}"),
                Instant.parse("2019-01-01T00:00:00Z"),
                Instant.parse("2026-10-07T14:00:00.123Z"));
    }

    private static UserRow eve() {
        return new UserRow(
                5,
                "eve",
                null,
                null,
                null,
                null,
                null,
                true,
                false,
                true,
                null,
                null,
                json("[]"),
                json("[]"),
                null,
                null,
                Instant.parse("2026-10-06T14:00:00Z"));
    }

    private static SupplierRow globex() {
        return new SupplierRow(
                2,
                "Globex",
                null,
                null,
                "active",
                false,
                true,
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
                json("{\"id\": 1, \"name\": \"Holding\"}"),
                json("[]"),
                json("{\"risk\": 12345678901234567.85, \"note\": \"\", \"tier\": {\"id\": 3, \"name\": \"A\"}}"),
                Instant.parse("2024-05-05T08:00:00Z"),
                Instant.parse("2026-09-01T00:00:00Z"));
    }

    private static SupplierRow initech() {
        return new SupplierRow(
                1,
                "Initech",
                "Initech Ltd",
                null,
                "inactive",
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
                null,
                null,
                null,
                json("[]"),
                null,
                null,
                Instant.parse("2026-09-01T00:00:00Z"));
    }

    private static ContractRow cloud() {
        return new ContractRow(
                4,
                "C-4",
                "Cloud",
                "published",
                2,
                "MasterContract",
                null,
                2L,
                "Globex",
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                null,
                new BigDecimal("1000.5"),
                new BigDecimal("99999999999.99"),
                "EUR",
                json("{\"id\": 7, \"login\": \"zoe\", \"email\": \"zoe@acme.example\", \"fullname\": \"Zoë\"}"),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                json("[]"),
                json("[]"),
                null,
                Instant.parse("2025-12-01T00:00:00Z"),
                Instant.parse("2026-01-31T23:00:00.5Z"));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static List<UserRow> users(Customer customer) {
        return new Copies(worker, customer.id().value())
                .users(true).stream().map(StoredUser::row).toList();
    }

    private static List<SupplierRow> suppliers(Customer customer) {
        return worker.getBean(Suppliers.class).list(id(customer), Copies.EVERYTHING).stream()
                .map(Stored::row)
                .toList();
    }

    private static List<ContractRow> contracts(Customer customer) {
        return worker.getBean(Contracts.class).list(id(customer), Copies.EVERYTHING).stream()
                .map(Stored::row)
                .toList();
    }

    private static UUID id(Customer customer) {
        return customer.id().value();
    }
}
