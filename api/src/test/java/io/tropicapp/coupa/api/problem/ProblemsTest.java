package io.tropicapp.coupa.api.problem;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.store.access.Role;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Http backend = API.as(Role.BACKEND);

    @Test
    void anUnknownPathIsNotFound() {
        var answer = backend.get("/v1/nothing");

        assertThat(problem(answer)).isEqualTo("404 not-found");
        assertThat(answer.at("/detail")).contains("GET /v1/nothing");
    }

    @Test
    void aMethodThatIsNotThereIsNamedWithThoseThatAre() {
        var answer = backend.delete("/v1/connections");

        assertThat(problem(answer)).isEqualTo("405 method-not-allowed");
        assertThat(answer.header("allow")).contains("GET").contains("POST");
    }

    @Test
    void aBodyThatIsNotJsonIsRefusedWithThePlace() {
        var answer = backend.post("/v1/connections", "{'organizationId': oops");

        assertThat(problem(answer)).isEqualTo("400 malformed-body");
        assertThat(answer.at("/detail")).contains("line 1").doesNotContain("oops");
    }

    @Test
    void aMissingBodyIsRefused() {
        assertThat(problem(backend.post("/v1/connections", ""))).isEqualTo("400 malformed-body");
    }

    @Test
    void aFieldOfTheWrongTypeIsNamed() {
        var answer = backend.post("/v1/connections", "{'goLiveDate': 'soon'}");

        assertThat(problem(answer)).isEqualTo("400 invalid-request");
        assertThat(answer.at("/errors/0/field")).isEqualTo("goLiveDate");
        assertThat(answer.at("/errors/0/message")).isEqualTo("must be a day, such as 2026-11-24");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        var answer = backend.post("/v1/connections", "<xml/>", "Content-Type", "application/xml");

        assertThat(problem(answer)).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void problemsAreProblemsWhateverIsAskedFor() {
        var answer = backend.send("GET", "/v1/nothing", "", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }

    private static String problem(Answer answer) {
        return answer.status() + " " + answer.problem();
    }
}
