package io.tropicapp.coupa.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FilterTest {

    private static Simulator simulator;
    private static Caller caller;
    private static List<JsonNode> users;
    private static List<JsonNode> suppliers;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
        users = simulator.snapshot().users();
        suppliers = simulator.snapshot().suppliers();
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void withoutAnOperatorAFilterMeansEquality() {
        String login = users.get(5).path("login").asString();

        assertThat(caller.ids("/api/users", "login=" + login))
                .containsExactly(users.get(5).path("id").asLong());
    }

    @Test
    void conditionsAreAnded() {
        assertUsers(
                user -> user.path("active").asBoolean()
                        && !user.path("purchasing-user").asBoolean(),
                "active=true",
                "purchasing-user=false");
    }

    @Test
    void dashesAndUnderscoresMeanTheSame() {
        assertUsers(user -> user.path("purchasing-user").asBoolean(), "purchasing_user=true");
        assertUsers(user -> user.path("purchasing-user").asBoolean(), "purchasing-user=true");
    }

    @Test
    void idsBoundAWindow() {
        assertUsers(user -> id(user) > 20 && id(user) <= 60, "id[gt]=20", "id[lt_or_eq]=60");
    }

    @Test
    void inTakesAListAndNotInItsOpposite() {
        assertUsers(user -> id(user) == 1 || id(user) == 3, "id[in]=1,3,999999");
        assertUsers(user -> id(user) <= 5 && id(user) != 1 && id(user) != 3, "id[not_in]=1,3", "id[lt_or_eq]=5");
    }

    @Test
    void textIsFoundByItsBeginningItsEndAndItsMiddle() {
        assertSuppliers(it -> it.path("name").asString().startsWith("S"), "name[starts_with]=S");
        assertSuppliers(it -> it.path("name").asString().endsWith("GmbH"), "name[ends_with]=GmbH");
        assertSuppliers(it -> it.path("name").asString().contains("Energy"), "name[contains]=Energy");
    }

    @Test
    void inequalityLeavesNullsOutAsSqlDoes() {
        assertSuppliers(
                it -> it.path("number").isString()
                        && !it.path("number").asString().isEmpty(),
                "number[not_eq]=");
    }

    @Test
    void blankSeesNullEmptyAndMissing() {
        assertSuppliers(it -> it.path("number").asString("").isEmpty(), "number[blank]=true");
        assertUsers(user -> !user.path("department").isObject(), "department[blank]=true");
        assertUsers(user -> user.path("roles").isEmpty(), "roles[blank]=true");
    }

    @Test
    void associationsAreReachedInBrackets() {
        assertUsers(user -> user.path("department").path("name").asString("").equals("IT"), "department[name]=IT");
        assertSuppliers(
                it -> it.path("primary-address")
                        .path("country")
                        .path("code")
                        .asString("")
                        .equals("PL"),
                "primary_address[country][code]=PL");
    }

    @Test
    void theDocumentedOddNestingIsUnderstood() {
        assertSuppliers(
                it -> it.path("primary-address").path("city").asString("").equals("Reno"),
                "primary-address[city]=Reno");
        assertThat(caller.ids("/api/contracts", "supplier[primary_address[city]]=Reno"))
                .isEmpty();
    }

    @Test
    void aListMatchesIfAnyOfItDoes() {
        assertUsers(
                user -> user.path("roles")
                        .valueStream()
                        .anyMatch(role -> role.path("name").asString().contains("Manager")),
                "roles[name][contains]=Manager");
    }

    @Test
    void aForeignKeyMayBeFlattened() {
        long id = users.get(3).path("department").path("id").asLong();

        assertUsers(user -> user.path("department").path("id").asLong(0) == id, "department_id=" + id);
    }

    @Test
    void customFieldsAreFilteredByTheirNames() {
        assertSuppliers(
                it -> it.path("custom-fields").path("segment-note").asString("").startsWith("reviewed"),
                "custom-fields[segment-note][starts_with]=reviewed");
    }

    @Test
    void usersAreAskedForByAStatusThatTheyDoNotShow() {
        assertUsers(user -> !user.path("active").asBoolean(), "status=inactive");
        assertThat(users.getFirst().has("status")).isFalse();
    }

    @Test
    void timesAreComparedAsMomentsWhateverTheirOffset() {
        Instant from = Instant.parse("2026-03-01T08:00:00Z");

        assertUsers(user -> !updated(user).isBefore(from), "updated-at[gt_or_eq]=2026-03-01T00:00:00-08:00");
        assertUsers(user -> !updated(user).isBefore(from), "updated-at[gt_or_eq]=2026-03-01T08:00:00Z");
        assertUsers(user -> updated(user).isBefore(from), "updated_at[lt]=2026-03-01T08:00:00");
    }

    @Test
    void aDateAloneIsItsMidnightInUtc() {
        assertUsers(
                user -> !updated(user).isBefore(Instant.parse("2026-03-01T00:00:00Z")),
                "updated-at[gt_or_eq]=2026-03-01");
    }

    @Test
    void anUnencodedPlusIsASpaceAndRefused() {
        var refused = caller.raw("/api/users?updated-at%5Bgt%5D=2026-03-01T00%3A00%3A00+02%3A00");
        var understood = caller.raw("/api/users?updated-at%5Bgt%5D=2026-03-01T00%3A00%3A00%2B02%3A00");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("2026-03-01T00:00:00 02:00", "updated-at");
        assertThat(understood.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contains", "starts_with", "ends_with", "blank"})
    void textAndBlankAreRefusedOnTimes(String operator) {
        var answer = caller.get("/api/users", "updated-at[%s]=2026".formatted(operator));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(operator, "updated-at");
    }

    @ParameterizedTest
    @CsvSource({
        "shoe-size=43, shoe-size",
        "department[shoe_size]=43, shoe_size",
        "id[greater]=43, greater",
        "department=3, department",
        "active=maybe, maybe",
        "id=one, one",
        "updated-at[gt]=yesterday, yesterday",
        "updated-at[gt]=2026-13-01, 2026-13-01",
        "updated-at[gt]=2026-03-01T00:00:00.000Z, 00.000Z",
        "'id[in=3', id[in"
    })
    void whatIsNotUnderstoodIsRefusedByName(String argument, String named) {
        var answer = caller.get("/api/users", argument);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(named);
        assertThat(Caller.read(answer).path("errors").path("base").isArray()).isTrue();
    }

    private static void assertUsers(Predicate<JsonNode> expected, String... arguments) {
        assertThat(caller.ids("/api/users", arguments)).isNotEmpty().isEqualTo(firstPage(users, expected));
    }

    private static void assertSuppliers(Predicate<JsonNode> expected, String... arguments) {
        assertThat(caller.ids("/api/suppliers", arguments)).isNotEmpty().isEqualTo(firstPage(suppliers, expected));
    }

    private static List<Long> firstPage(List<JsonNode> rows, Predicate<JsonNode> expected) {
        return rows.stream().filter(expected).map(FilterTest::id).limit(50).toList();
    }

    private static long id(JsonNode row) {
        return row.path("id").asLong();
    }

    private static Instant updated(JsonNode row) {
        return OffsetDateTime.parse(row.path("updated-at").asString()).toInstant();
    }
}
