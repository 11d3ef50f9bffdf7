package io.tropicapp.coupa.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final String CLIENT = SimulatorOptions.DEFAULT_CLIENT.id();

    private final TestClock clock = new TestClock("2026-07-01T12:00:00Z");
    private Simulator simulator;

    @BeforeEach
    void start() {
        var client = new OauthClient(
                CLIENT, SimulatorOptions.DEFAULT_CLIENT.secret(), Set.of("core.user.read", "core.requisition.write"));
        simulator = Simulator.start(
                Instances.small().withClock(clock).withClients(client).withTokenUnknownFor(Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aNewTokenIsNotKnownToTheApiForAWhile() {
        Caller caller = Caller.of(simulator);

        assertThat(caller.get("/api/users").statusCode()).isEqualTo(401);
        clock.move(Duration.ofSeconds(5));
        assertThat(caller.get("/api/users").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenEndsAfterADay() {
        Caller caller = readyCaller();

        clock.move(Duration.ofDays(1));

        assertUnauthorized(caller.get("/api/users"), "The access token expired");
    }

    @Test
    void tokensEndOnDemandAndNewOnesAreGood() {
        Caller caller = readyCaller();

        simulator.oauth().expireTokens();

        assertUnauthorized(caller.get("/api/users"), "The access token expired");
        assertThat(readyCaller().get("/api/users").statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedClientGetsNoTokenAndLosesThoseItHas() {
        Caller caller = readyCaller();

        simulator.oauth().revoke(CLIENT);

        assertUnauthorized(caller.get("/api/users"), "The access token was revoked");
        assertThat(tokenRequest("simulated-secret").statusCode()).isEqualTo(401);
        simulator.oauth().restore(CLIENT);
        assertThat(tokenRequest("simulated-secret").statusCode()).isEqualTo(200);
    }

    @Test
    void aRotatedSecretEndsTheOldOneButNoToken() {
        Caller caller = readyCaller();

        simulator.oauth().rotateSecret(CLIENT, "another");

        assertThat(tokenRequest("simulated-secret").statusCode()).isEqualTo(401);
        assertThat(tokenRequest("another").statusCode()).isEqualTo(200);
        assertThat(caller.get("/api/users").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenNothingIsReadNotEvenThatThereIsNothing() {
        assertUnauthorized(Caller.withToken(simulator, "").get("/api/users"), "The access token is invalid");
        assertUnauthorized(
                Caller.withToken(simulator, "made.up.token").get("/api/no_such"), "The access token is invalid");
    }

    @Test
    void aTokenWithoutTheResourcesScopeIsForbiddenAndToldWhichItTakes() {
        var answer = readyCaller().get("/api/suppliers");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"errors\":{\"base\":[\"You are not authorized to access suppliers\"]}}");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("core.supplier.read");
    }

    @Test
    void writingRequisitionsImpliesReadingThem() {
        assertThat(readyCaller().get("/api/requisitions").body()).isEqualTo("[]");
    }

    @Test
    void scopesTakenFromAClientAreRefusedAtTheNextToken() {
        simulator.oauth().allow(CLIENT, Set.of("core.user.read"));

        var answer = Caller.form(
                simulator,
                "grant_type=client_credentials",
                "client_id=" + CLIENT,
                "client_secret=simulated-secret",
                "scope=core.requisition.write");

        assertThat(Caller.read(answer).path("error").asString()).isEqualTo("invalid_scope");
    }

    private Caller readyCaller() {
        Caller caller = Caller.of(simulator);
        clock.move(Duration.ofSeconds(5));
        return caller;
    }

    private HttpResponse<String> tokenRequest(String secret) {
        return Caller.form(
                simulator, "grant_type=client_credentials", "client_id=" + CLIENT, "client_secret=" + secret);
    }

    private static void assertUnauthorized(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Caller.read(answer).path("error").asString()).isEqualTo("invalid_token");
        assertThat(Caller.read(answer).path("error_description").asString()).isEqualTo(reason);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer ");
    }
}
