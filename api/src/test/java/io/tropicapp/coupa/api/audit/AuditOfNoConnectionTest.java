package io.tropicapp.coupa.api.audit;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.api.RunningApi;
import io.tropicapp.coupa.store.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditOfNoConnectionTest {

    private final Http operator = API.bearer(RunningApi.OPERATOR_TOKEN);
    private final String name = "token " + UUID.randomUUID();

    @Test
    void anOperatorReadsWhoMadeAndRevokedTokensTheNewestFirst() {
        var made = operator.post("/v1/tokens", "{'name': '%s', 'role': 'consultant'}".formatted(name));
        operator.delete("/v1/tokens/" + made.at("/id"));

        assertThat(actionsOn(name)).containsExactly("token.revoked", "token.issued");
    }

    @Test
    void whatWasDoneToAConnectionStaysWithIt() {
        var acme = Acme.begun();

        assertThat(acme.owner.get(acme.path("/audit")).text()).contains("connection.created");
        assertThat(actionsOn("connection.created")).isEmpty();
    }

    @Test
    void anOperatorOfOneOrganizationDoesNotReadWhatMayBeOfAnother() {
        assertThat(API.as(Role.OPERATOR, "acme").get("/v1/audit").status()).isEqualTo(403);
    }

    /** Page by page, as far as tests have come. */
    private List<String> actionsOn(String what) {
        var actions = new ArrayList<String>();
        var cursor = "";
        do {
            var page = operator.get("/v1/audit?limit=200" + cursor);
            page.json()
                    .at("/items")
                    .valueStream()
                    .filter(entry -> entry.toString().contains(what))
                    .forEach(entry -> actions.add(entry.at("/action").asString()));
            cursor = page.at("/nextCursor").isEmpty() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!cursor.isEmpty());
        return actions;
    }
}
