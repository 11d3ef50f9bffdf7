package io.tropicapp.coupa.api.event;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.store.access.Role;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void theFeedIsReadOnFromWhereItWasLeft() {
        var acme = Acme.enabled();

        var first = acme.owner.get("/v1/events?limit=1");
        var second = acme.owner.get("/v1/events?after=" + first.at("/next"));
        var third = acme.owner.get("/v1/events?after=" + second.at("/next"));

        assertThat(first.at("/items/0/type")).isEqualTo("connection.created");
        assertThat(first.json().at("/items/0/position").asLong()).isEqualTo(1);
        assertThat(first.at("/items/0/connectionId")).isEqualTo(acme.id.toString());
        assertThat(second.at("/items/0/type")).isEqualTo("onboarding.step_reported");
        assertThat(second.at("/items/0/data/status")).isEqualTo("APPROVED");
        assertThat(third.json().at("/items").size()).isZero();
        assertThat(third.at("/next")).isEqualTo(second.at("/next"));
    }

    @Test
    void onlyTheTypesAskedForAreTold() {
        var acme = Acme.enabled();

        assertThat(acme.owner
                        .get("/v1/events?types=connection.live,onboarding.step_reported")
                        .json()
                        .at("/items")
                        .findValuesAsString("type"))
                .containsExactly("onboarding.step_reported");
    }

    @Test
    void whoSeesSeveralOrganizationsSaysWhichOne() {
        var acme = Acme.begun();
        Acme.begun();
        var backend = API.as(Role.BACKEND);

        assertThat(backend.get("/v1/events").at("/errors/0/field")).isEqualTo("organizationId");
        assertThat(backend.get("/v1/events?organizationId=" + acme.organization).at("/items/0/type"))
                .isEqualTo("connection.created");
    }
}
