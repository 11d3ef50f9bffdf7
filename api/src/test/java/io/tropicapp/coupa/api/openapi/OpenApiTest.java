package io.tropicapp.coupa.api.openapi;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private final JsonNode api = API.nobody().get("/v3/api-docs").json();

    @Test
    void everyOperationHasASummaryAndProblems() {
        assertThat(api.at("/paths").size()).isGreaterThan(18);
        assertThat(api.at("/paths").valueStream().flatMap(JsonNode::valueStream))
                .allSatisfy(operation -> {
                    assertThat(operation.at("/summary").asString("")).isNotEmpty();
                    assertThat(operation
                                    .at("/responses/404/content/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .endsWith("/Problem");
                });
    }

    @Test
    void whatMayTakeLongerThanACallerWaitsSaysSo() {
        assertThat(List.of(
                        "credentials/put",
                        "user-sync/put",
                        "supplier-defaults/put",
                        "instance/put",
                        "support-access/post",
                        "api-enablement/post",
                        "endpoint-checks/post",
                        "pause/post"))
                .allSatisfy(operation -> {
                    var answers = api.at("/paths/~1v1~1connections~1{connection}~1" + operation + "/responses");
                    assertThat(answers.at("/202/description").asString("")).contains("not done yet");
                    assertThat(answers.has("200")).isTrue();
                });
        assertThat(api.at("/paths/~1v1~1connections~1{connection}/get/responses/202")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void changesAreThoseThatHappenedHere() {
        var parameters = api.at("/paths/~1v1~1connections~1{connection}~1users/get/parameters");

        assertThat(parameters
                        .valueStream()
                        .filter(one -> one.at("/name").asString().equals("updatedSince")))
                .singleElement()
                .satisfies(since ->
                        assertThat(since.at("/description").asString("")).contains("changed here"));
    }

    @Test
    void whateverIsReferredToIsThere() {
        var referred = api.findValuesAsString("$ref").stream()
                .map(ref -> ref.substring(1))
                .collect(Collectors.toSet());

        assertThat(referred)
                .contains("/components/schemas/Problem")
                .allSatisfy(pointer ->
                        assertThat(api.at(pointer).isObject()).as(pointer).isTrue());
    }

    @Test
    void callersKnowHowToIdentifyThemselves() {
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0/token").isArray()).isTrue();
    }

    @Test
    void whatIsOursAloneIsNoParameter() {
        assertThat(api.at("/paths/~1v1~1connections/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("organizationId", "includeDisconnected", "limit", "cursor");
        assertThat(api.at("/paths/~1v1~1connections/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(api.at("/paths/~1v1~1tokens/post").has("parameters")).isFalse();
    }

    @Test
    void theBodyOfARequestForARequisitionIsDescribed() {
        var post = api.at("/paths/~1v1~1connections~1{connection}~1requisitions/post");

        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString(""))
                .endsWith("/RequestedRequisition");
        assertThat(api.at("/components/schemas/RequestedRequisition/properties").propertyNames())
                .contains("tropicRequestId", "requester", "lines", "customFields", "attachments", "submit");
        assertThat(post.at("/responses").propertyNames()).contains("200", "202", "409", "422");
    }
}
