package io.tropicapp.coupa.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.record.Resource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ShapeTest {

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

    @AfterEach
    void fullAnswers() {
        simulator.responseFilters().clear();
    }

    @Test
    void fieldsGiveWhatIsNamedAndNothingElse() {
        JsonNode user = caller.json("/api/users/1", "fields=[\"id\",\"login\"]");

        assertThat(user.propertyNames()).containsExactly("id", "login");
    }

    @Test
    void fieldsAreTakenInEitherSpellingAndGivenInKebabCase() {
        JsonNode user = caller.json("/api/users/1", "fields=[\"created_at\",\"updated-at\"]");

        assertThat(user.propertyNames()).containsExactly("created-at", "updated-at");
    }

    @Test
    void fieldsReachIntoAssociationsAndLists() {
        JsonNode user = caller.json(
                "/api/users/1", "fields=[\"id\",{\"department\":[\"name\"]},{\"roles\":[\"id\",\"system_role\"]}]");

        assertThat(user.path("department").propertyNames()).containsExactly("name");
        assertThat(user.path("roles").path(0).propertyNames()).containsExactly("id", "system-role");
    }

    @Test
    void customFieldsComeWholeOrByName() {
        JsonNode whole = caller.json("/api/contracts/1", "fields=[{\"custom_fields\":{}}]")
                .path("custom-fields");
        JsonNode named = caller.json("/api/contracts/1", "fields=[{\"custom_fields\":[\"notice_days\"]}]")
                .path("custom-fields");

        assertThat(whole.size()).isGreaterThan(5);
        assertThat(named.propertyNames()).containsExactly("notice-days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name",
                "{\"id\":[]}",
                "[\"id\"",
                "[3]",
                "[\"shoe-size\"]",
                "[{\"login\":[\"id\"]}]",
                "[{\"department\":[\"shoe-size\"]}]",
                ""
            })
    void fieldsThatMakeNoSenseAreRefused(String fields) {
        assertThat(caller.get("/api/users", "fields=" + fields).statusCode()).isEqualTo(400);
    }

    @Test
    void limitedIsTheIdAlone() {
        assertThat(caller.get("/api/users/1", "return_object=limited").body()).isEqualTo("{\"id\":1}");
    }

    @Test
    void shallowKeepsOwnAttributesAndTheKeysOfAssociations() {
        JsonNode supplier = caller.json("/api/suppliers/1", "return_object=shallow");

        assertThat(supplier.path("po-method").isString()).isTrue();
        assertThat(supplier.path("enterprise").propertyNames()).containsExactly("id", "name", "code");
    }

    @Test
    void noneIsForWritesOnly() {
        assertThat(caller.get("/api/users/1", "return_object=none").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAdministratorsFilterThinsAnswersUntilFieldsAreNamed() {
        simulator.responseFilters().drop(Resource.USERS, List.of("department", "employee_number"));

        assertThat(caller.json("/api/users/1").propertyNames())
                .contains("login")
                .doesNotContain("department", "employee-number");
        assertThat(caller.json("/api/users/1", "fields=[\"department\"]").propertyNames())
                .containsExactly("department");
    }

    @Test
    void anAdministratorsFilterCanBeStrongerThanFields() {
        simulator.responseFilters().dropEvenWithFields(Resource.USERS, List.of("department"));

        assertThat(caller.json("/api/users/1", "fields=[\"id\",\"department\"]").propertyNames())
                .containsExactly("id");
    }
}
