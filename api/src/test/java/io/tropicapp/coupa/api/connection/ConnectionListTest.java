package io.tropicapp.coupa.api.connection;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.store.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionListTest {

    @Test
    void anOwnerSeesTheConnectionsOfTheOwnOrganizationPageByPage() {
        var acme = Acme.begun();
        var second = acme.backend.post(
                "/v1/connections", Acme.details(acme.organization).replace("SANDBOX", "PRODUCTION"));

        var first = acme.owner.get("/v1/connections?limit=1");
        var next = acme.owner.get("/v1/connections?limit=1&cursor=" + first.at("/nextCursor"));

        assertThat(first.at("/items/0/id")).isEqualTo(acme.id.toString());
        assertThat(first.at("/items/0/stage")).isEqualTo("API_ENABLEMENT");
        assertThat(next.at("/items/0/id")).isEqualTo(second.at("/id"));
        assertThat(next.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void whoSeesAllCanAskForThoseOfOneOrganization() {
        var acme = Acme.begun();

        var list = acme.backend.get("/v1/connections?organizationId=" + acme.organization);

        assertThat(list.json().at("/items").findValuesAsString("id")).containsExactly(acme.id.toString());
        assertThat(acme.owner.get("/v1/connections?organizationId=another").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "cursor=%25%25", "cursor=bm90IGEgdXVpZA"})
    void aPageThatCannotBeIsRefused(String parameters) {
        var answer = API.as(Role.BACKEND).get("/v1/connections?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo(parameters.substring(0, parameters.indexOf('=')));
    }

    @Test
    void aConnectionThatIsNoneIsNotFound() {
        var backend = API.as(Role.BACKEND);

        assertThat(backend.get("/v1/connections/" + UUID.randomUUID()).problem())
                .isEqualTo("not-found");
        assertThat(backend.get("/v1/connections/not-a-uuid").status()).isEqualTo(404);
    }
}
