package io.tropicapp.coupa.api.token;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.api.RunningApi;
import io.tropicapp.coupa.store.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final Http operator = API.bearer(RunningApi.OPERATOR_TOKEN);
    private final String name = "token " + UUID.randomUUID();

    @Test
    void aTokenIsShownOnceAndWorks() {
        var acme = Acme.begun();

        var made = operator.post(
                "/v1/tokens",
                "{'name': '%s', 'role': 'owner', 'organizationId': '%s'}".formatted(name, acme.organization));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/role")).isEqualTo("owner");
        assertThat(API.bearer(made.at("/token")).get(acme.path("")).status()).isEqualTo(200);
        assertThat(operator.get("/v1/tokens").text()).contains(name).doesNotContain(made.at("/token"));
    }

    @Test
    void aRevokedTokenIsGone() {
        var made = operator.post("/v1/tokens", "{'name': '%s', 'role': 'consultant'}".formatted(name));

        var revoked = operator.delete("/v1/tokens/" + made.at("/id"));

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(API.bearer(made.at("/token")).get("/v1/connections").status())
                .isEqualTo(401);
        assertThat(operator.delete("/v1/tokens/" + made.at("/id")).status()).isEqualTo(404);
    }

    @Test
    void aNameIsTakenWhileItsTokenIsValidEvenForTheSameIdempotencyKey() {
        var wanted = "{'name': '%s', 'role': 'backend'}".formatted(name);

        var first = operator.post("/v1/tokens", wanted, "Idempotency-Key", name);
        var second = operator.post("/v1/tokens", wanted, "Idempotency-Key", name);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("token-name-taken");
    }

    @Test
    void anOwnerNeedsAnOrganizationAndARoleIsOneOfFour() {
        assertThat(operator.post("/v1/tokens", "{'name': 'x', 'role': 'owner'}").at("/errors/0/field"))
                .isEqualTo("organizationId");
        assertThat(operator.post("/v1/tokens", "{'name': 'x', 'role': 'admin'}").at("/errors/0/message"))
                .isEqualTo("must be one of backend, owner, consultant, operator");
    }

    @Test
    void anOperatorOfOneOrganizationSeesAndMakesOnlyItsTokens() {
        var organization = "org-" + UUID.randomUUID();
        var local = API.as(Role.OPERATOR, organization);

        assertThat(local.post("/v1/tokens", "{'name': '%s', 'role': 'backend'}".formatted(name))
                        .status())
                .isEqualTo(400);
        assertThat(local.get("/v1/tokens").json().at("/items").findValuesAsString("organizationId"))
                .containsOnly(organization);
    }
}
