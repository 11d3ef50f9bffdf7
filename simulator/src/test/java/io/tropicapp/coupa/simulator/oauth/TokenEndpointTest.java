package io.tropicapp.coupa.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenEndpointTest {

    private static final String ID = "client_id=tropic-integration";
    private static final String SECRET = "client_secret=simulated-secret";
    private static final String GRANT = "grant_type=client_credentials";

    private static Simulator simulator;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void clientCredentialsGetABearerTokenForADay() {
        JsonNode body =
                Caller.read(Caller.form(simulator, GRANT, ID, SECRET, "scope=core.user.read core.contract.read"));

        assertThat(body.path("token_type").asString()).isEqualTo("bearer");
        assertThat(body.path("expires_in").asInt()).isEqualTo(86_399);
        assertThat(body.path("scope").asString()).isEqualTo("core.contract.read core.user.read");
        assertThat(body.path("access_token").asString().split("\\.")).hasSize(3);
    }

    @Test
    void aTokenGrowsWithItsScopes() {
        int one = token("core.user.read").length();
        int three =
                token("core.user.read core.supplier.read core.contract.read").length();

        assertThat(three).isGreaterThan(one + 20);
    }

    @Test
    void withoutAScopeTheTokenHasAllThatTheClientHolds() {
        JsonNode body = Caller.read(Caller.form(simulator, GRANT, ID, SECRET));

        assertThat(body.path("scope").asString().split(" ")).containsExactlyInAnyOrderElementsOf(OauthClient.APPROVING);
    }

    @Test
    void theClientMayNameItselfByBasicAuthentication() {
        String pair = Base64.getEncoder()
                .encodeToString("tropic-integration:simulated-secret".getBytes(StandardCharsets.UTF_8));

        var answer = Caller.send(post("/oauth2/token", "application/x-www-form-urlencoded", GRANT)
                .header("Authorization", "Basic " + pair)
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void theSwaggersOtherPathIsTheSameEndpoint() {
        String form = Caller.encoded(GRANT, ID, SECRET);

        var answer = Caller.send(post("/oauth2/access_tokens", "application/x-www-form-urlencoded", form)
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        assertRefused(Caller.form(simulator, GRANT, ID, "client_secret=guessed"), 401, "invalid_client");
    }

    @Test
    void anUnknownClientIsAnInvalidClient() {
        assertRefused(Caller.form(simulator, GRANT, "client_id=nobody", SECRET), 401, "invalid_client");
    }

    @Test
    void aScopeThatTheClientDoesNotHoldIsInvalid() {
        assertRefused(Caller.form(simulator, GRANT, ID, SECRET, "scope=core.user.write"), 400, "invalid_scope");
    }

    @Test
    void anotherGrantIsUnsupported() {
        assertRefused(Caller.form(simulator, "grant_type=password", ID, SECRET), 400, "unsupported_grant_type");
    }

    @Test
    void aRequestWithoutGrantTypeIsInvalid() {
        assertRefused(Caller.form(simulator, ID, SECRET), 400, "invalid_request");
    }

    @Test
    void jsonIsNoForm() {
        var request = post("/oauth2/token", "application/json", "{\"grant_type\":\"client_credentials\"}")
                .build();

        assertRefused(Caller.send(request), 415, "invalid_request");
    }

    @Test
    void gettingIsNotAsking() {
        var request = HttpRequest.newBuilder(URI.create(simulator.url() + "/oauth2/token"))
                .build();

        assertThat(Caller.send(request).statusCode()).isEqualTo(405);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Caller.read(answer).path("error").asString()).isEqualTo(error);
    }

    private static String token(String scope) {
        return Caller.read(Caller.form(simulator, GRANT, ID, SECRET, "scope=" + scope))
                .path("access_token")
                .asString();
    }

    private static HttpRequest.Builder post(String path, String contentType, String body) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
