package io.tropicapp.coupa.simulator.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class CompanyTest {

    private static final Records RECORDS = company(1);
    private static final List<JsonNode> USERS = RECORDS.snapshot(Resource.USERS);
    private static final List<JsonNode> SUPPLIERS = RECORDS.snapshot(Resource.SUPPLIERS);
    private static final List<JsonNode> CONTRACTS = RECORDS.snapshot(Resource.CONTRACTS);

    @Test
    void theSameSeedGivesTheSameCompanyAndAnotherSeedAnother() {
        assertThat(company(1).snapshot(Resource.CONTRACTS)).isEqualTo(CONTRACTS);
        assertThat(company(2).snapshot(Resource.USERS)).isNotEqualTo(USERS);
    }

    @ParameterizedTest
    @EnumSource
    void everyAttributeIsOneThatCoupaHas(Resource resource) {
        var model = Schema.coupa().model(resource.model().name());

        assertThat(RECORDS.snapshot(resource))
                .allSatisfy(row -> assertThat(row.propertyNames())
                        .allMatch(name -> model.attribute(name).isPresent()));
    }

    @ParameterizedTest
    @EnumSource(names = {"USERS", "SUPPLIERS", "CONTRACTS"})
    void idsAscendWithGapsAndNoRowChangedBeforeItWasMade(Resource resource) {
        List<JsonNode> rows = RECORDS.snapshot(resource);

        assertThat(rows.getLast().path("id").asLong()).isGreaterThan(rows.size());
        assertThat(rows)
                .allSatisfy(row -> assertThat(time(row, "updated-at")).isAfterOrEqualTo(time(row, "created-at")));
    }

    @ParameterizedTest
    @EnumSource(names = {"USERS", "SUPPLIERS", "CONTRACTS"})
    void moreThanAPageOfRowsShareOneSecond(Resource resource) {
        var sharing = RECORDS.snapshot(resource).stream()
                .collect(Collectors.groupingBy(row -> row.path("updated-at").asString(), Collectors.counting()));

        assertThat(sharing.values()).anyMatch(count -> count > 50);
    }

    @Test
    void whatIsUniqueInCoupaIsUniqueHere() {
        assertUnique(USERS, "login");
        assertUnique(USERS, "email");
        assertUnique(SUPPLIERS, "name");
        assertUnique(CONTRACTS, "name");
    }

    @Test
    void usersHaveEveryCombinationOfLicences() {
        assertThat(USERS.stream()
                        .map(it -> flag(it, "purchasing-user") + "/" + flag(it, "expense-user"))
                        .distinct())
                .containsExactlyInAnyOrder("true/true", "true/false", "false/true", "false/false");
    }

    @Test
    void usersComeInAllAwkwardKinds() {
        assertSome(USERS, it -> it.path("department").isNull());
        assertSome(USERS, it -> !it.has("department"));
        assertSome(USERS, it -> it.path("roles").isNull());
        assertSome(USERS, it -> it.path("roles").isArray() && it.path("roles").isEmpty());
        assertSome(USERS, it -> it.path("roles").size() > 1);
        assertSome(
                USERS,
                it -> it.path("roles")
                        .valueStream()
                        .anyMatch(role -> role.path("omnipotent").asBoolean()));
        assertSome(USERS, it -> it.path("content-groups").isNull());
        assertSome(
                USERS,
                it -> it.path("content-groups").isArray()
                        && it.path("content-groups").isEmpty());
        assertSome(USERS, it -> !it.path("active").asBoolean());
        assertSome(
                USERS,
                it -> !it.path("login").asString().equals(it.path("email").asString()));
        assertSome(USERS, it -> it.path("employee-number").isNull());
        assertSome(USERS, it -> it.path("employee-number").asString("x").isEmpty());
        assertSome(USERS, it -> it.path("manager").isNull());
        assertSome(USERS, it -> it.path("fullname").asString().chars().anyMatch(letter -> letter > 0x3000));
    }

    @Test
    void suppliersComeInAllAwkwardKinds() {
        assertThat(distinct(SUPPLIERS, it -> it.path("status").asString()))
                .contains("active", "inactive", "draft", "pending_approval", "pending_information");
        assertSome(SUPPLIERS, it -> it.path("number").isNull());
        assertSome(SUPPLIERS, it -> it.path("number").asString("x").isEmpty());
        assertSome(SUPPLIERS, it -> it.path("on-hold").asBoolean());
        assertSome(SUPPLIERS, it -> it.path("one-time-supplier").asBoolean());
        assertSome(SUPPLIERS, it -> it.path("primary-contact").isNull());
        assertSome(SUPPLIERS, it -> !it.has("primary-contact"));
        assertSome(SUPPLIERS, it -> it.path("primary-address").isNull());
        assertSome(SUPPLIERS, it -> it.path("display-name").isNull());
        assertSome(SUPPLIERS, it -> it.path("parent").isObject());
        assertSome(SUPPLIERS, it -> it.path("name").asString().startsWith("株式会社"));
    }

    @Test
    void contractsComeInAllAwkwardKinds() {
        assertThat(distinct(CONTRACTS, it -> it.path("status").asString()))
                .contains("draft", "published", "expired", "terminated", "Legacy (imported)");
        assertSome(
                CONTRACTS,
                it -> it.path("term-type").asString().equals("perpetual")
                        && it.path("end-date").isNull());
        assertSome(
                CONTRACTS,
                it -> it.path("type").asString().equals("AmendmentContract")
                        && it.path("parent").has("id"));
        assertSome(CONTRACTS, it -> it.path("terminated").asBoolean());
        assertSome(CONTRACTS, it -> it.path("version").isNull());
        assertSome(CONTRACTS, it -> it.path("maximum-value").isNull());
        assertSome(CONTRACTS, it -> it.path("maximum-value").asString("").endsWith(".1234"));
        assertSome(CONTRACTS, it -> it.path("supplier").isNull());
        assertSome(CONTRACTS, it -> it.path("currency").isNull());
        assertSome(CONTRACTS, it -> it.path("contract-owner").isNull());
        assertSome(CONTRACTS, it -> it.path("current-approval").path("approver").has("email"));
        assertThat(distinct(CONTRACTS, it -> it.path("currency").path("code").asString("")))
                .hasSizeGreaterThan(5);
    }

    @Test
    void whatRequisitionsReferToIsSetUp() {
        assertThat(RECORDS.snapshot(Resource.COMMODITIES)).hasSize(27);
        assertThat(RECORDS.snapshot(Resource.ADDRESSES)).hasSize(8);
        assertThat(RECORDS.snapshot(Resource.ACCOUNTS)).hasSize(60);
        assertThat(distinct(
                        RECORDS.snapshot(Resource.UOMS), it -> it.path("code").asString()))
                .contains("EA", "HR");
        assertSome(USERS, it -> it.path("default-address").isNull());
        assertSome(USERS, it -> it.path("default-address").has("id"));
    }

    @Test
    void customFieldsHoldEveryKindOfValue() {
        var values = CONTRACTS.stream()
                .flatMap(it -> it.path("custom-fields").valueStream())
                .toList();

        assertSome(values, JsonNode::isBoolean);
        assertSome(values, JsonNode::isNumber);
        assertSome(values, JsonNode::isString);
        assertSome(values, JsonNode::isNull);
        assertSome(values, it -> it.has("external-ref-num"));
        assertSome(values, it -> it.has("login"));
        assertSome(values, it -> it.path("intent").asString("").equals("Internal"));
        assertSome(values, it -> it.path("intent").asString("").equals("Supplier"));
    }

    private static Records company(long seed) {
        var records = new Records();
        var timestamps = new Timestamps(Clock.systemUTC(), ZoneId.of("America/Los_Angeles"));
        new Company(seed, timestamps)
                .moveInto(records, Map.of(Resource.USERS, 2_000, Resource.SUPPLIERS, 1_500, Resource.CONTRACTS, 300));
        return records;
    }

    private static void assertSome(List<JsonNode> rows, Predicate<JsonNode> kind) {
        assertThat(rows).anyMatch(kind);
    }

    private static void assertUnique(List<JsonNode> rows, String attribute) {
        assertThat(rows.stream().map(row -> row.path(attribute).asString())).doesNotHaveDuplicates();
    }

    private static List<String> distinct(List<JsonNode> rows, Function<JsonNode, String> by) {
        return rows.stream().map(by).distinct().toList();
    }

    private static boolean flag(JsonNode row, String attribute) {
        return row.path(attribute).asBoolean();
    }

    private static OffsetDateTime time(JsonNode row, String attribute) {
        return OffsetDateTime.parse(row.path(attribute).asString());
    }
}
