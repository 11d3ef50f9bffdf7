package io.tropicapp.coupa.simulator.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static Simulator simulator;
    private static Caller caller;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void withoutAcceptAnAnswerIsXml() {
        HttpResponse<String> answer = Caller.send(caller.request("/api/users/1").build());

        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/xml");
        assertThat(answer.body()).contains("<user><id type=\"integer\">1</id>");
    }

    @Test
    void xmlNamesTypesAndNulls() {
        String body = caller.xml(
                        "/api/users/1", "fields=[\"active\",\"manager\",\"created_at\",\"salesforce-id\",\"login\"]")
                .body();

        assertThat(body)
                .contains("<active type=\"boolean\">true</active>")
                .contains("<created-at type=\"dateTime\">2019-01-")
                .contains("<salesforce-id nil=\"true\">")
                .contains("<login>");
    }

    @Test
    void xmlListsHaveAnElementForEachItem() {
        String body = caller.xml("/api/users", "limit=2", "fields=[\"id\",{\"content_groups\":[\"name\"]}]")
                .body();

        assertThat(body)
                .contains("<users type=\"array\"><user><id type=\"integer\">1</id>")
                .contains("<content-groups type=\"array\"><content-group><name>Everyone</name></content-group>");
    }

    @Test
    void rootsAreNamedAfterTheModelNotThePath() {
        assertThat(caller.xml("/api/business_groups", "limit=1").body())
                .contains("<content-groups type=\"array\"><content-group>");
        assertThat(caller.xml("/api/currencies", "limit=1").body()).contains("<currencies type=\"array\"><currency>");
    }

    @Test
    void nothingFoundIsNotFoundInXml() {
        var answer = caller.xml("/api/users", "login=nobody");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).endsWith("<errors><error>No results match your search criteria.</error></errors>");
    }

    @Test
    void nothingFoundIsAnEmptyListInJson() {
        var answer = caller.get("/api/users", "login=nobody");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void anUnknownRecordIsNotFoundInBothFormats() {
        var json = caller.get("/api/users/99999999");
        var xml = caller.xml("/api/users/99999999");

        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.body()).isEqualTo("{\"errors\":{\"base\":[\"Record not found\"]}}");
        assertThat(xml.statusCode()).isEqualTo(404);
        assertThat(xml.body()).endsWith("<errors><error>Record not found</error></errors>");
    }

    @Test
    void whatIsNeitherJsonNorXmlIsNotAcceptable() {
        var answer = Caller.send(
                caller.request("/api/users").header("Accept", "text/csv").build());

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    @Test
    void jsonIsKebabCaseWithNumbersForIdsAndStringsForDecimals() {
        var contract = caller.json("/api/contracts/1");

        assertThat(contract.propertyNames()).allMatch(name -> !name.contains("_"));
        assertThat(contract.path("id").isIntegralNumber()).isTrue();
        assertThat(contract.path("maximum-value").isString()).isTrue();
    }

    @Test
    void timesHaveTheInstancesOffsetOfTheirSeason() {
        var offsets = simulator.snapshot().users().stream()
                .map(user -> user.path("updated-at").asString().substring(19))
                .distinct();

        assertThat(offsets).containsExactlyInAnyOrder("-08:00", "-07:00");
    }

    @Test
    void anotherZoneWritesTheSameMomentsOtherwise() {
        try (Simulator helsinki = Simulator.start(Instances.small().withZone(ZoneId.of("Europe/Helsinki")))) {
            String there =
                    Caller.of(helsinki).json("/api/users/1").path("created-at").asString();
            String here = caller.json("/api/users/1").path("created-at").asString();

            assertThat(there).endsWith("+02:00");
            assertThat(OffsetDateTime.parse(there).isEqual(OffsetDateTime.parse(here)))
                    .isTrue();
        }
    }
}
