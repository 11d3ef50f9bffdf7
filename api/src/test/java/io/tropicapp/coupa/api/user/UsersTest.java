package io.tropicapp.coupa.api.user;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.store.user.UserRow;
import io.tropicapp.coupa.store.user.Users;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UsersTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aUserIsShownWithNamesInCamelCase() {
        var acme = Acme.begun();
        users(acme, user(1, "Ana", true));

        var shown = acme.owner.get(acme.path("/users"));

        assertThat(shown.json().at("/items/0/coupaId").asLong()).isEqualTo(1);
        assertThat(shown.at("/items/0/status")).isEqualTo("active");
        assertThat(shown.at("/items/0/fullname")).isEqualTo("Ana");
        assertThat(shown.at("/items/0/department/name")).isEqualTo("IT");
        assertThat(shown.json().at("/items/0/roles/0/systemRole").asBoolean()).isTrue();
        assertThat(shown.at("/items/0/updatedAt")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(shown.json().at("/items/0/invitedAt").isNull()).isTrue();
    }

    @Test
    void usersAreListedInPagesWithoutGapsOrDoubles() {
        var acme = Acme.begun();
        users(acme, user(1, "Ana", true), user(2, "Ben", true), user(3, "Cleo", true));

        var first = acme.owner.get(acme.path("/users?limit=2"));
        var second = acme.owner.get(acme.path("/users?limit=2&cursor=" + first.at("/nextCursor")));

        assertThat(ids(first.json())).containsExactly(1L, 2L);
        assertThat(ids(second.json())).containsExactly(3L);
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void usersAreFoundByTextStatusAndChange() {
        var acme = Acme.begun();
        users(acme, user(1, "Ana", true), user(2, "Ben", false));

        assertThat(ids(acme.owner.get(acme.path("/users?q=an")).json())).containsExactly(1L);
        assertThat(ids(acme.owner.get(acme.path("/users?status=inactive")).json()))
                .containsExactly(2L);
        assertThat(ids(acme.owner
                        .get(acme.path("/users?updatedSince=2999-01-01T00:00:00Z"))
                        .json()))
                .isEmpty();
        assertThat(acme.owner.get(acme.path("/users?updatedSince=yesterday")).at("/errors/0/field"))
                .isEqualTo("updatedSince");
    }

    @Test
    void aStatusThatUsersDoNotHaveIsRefused() {
        var acme = Acme.begun();
        users(acme, user(1, "Ana", true), user(2, "Ben", false));

        var answer = acme.owner.get(acme.path("/users?status=bogus"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/message")).isEqualTo("must be active or inactive");
        assertThat(ids(acme.owner.get(acme.path("/users?status=ACTIVE")).json()))
                .containsExactly(1L);
    }

    @Test
    void retiredUsersAreShownOnlyWhenAskedFor() {
        var acme = Acme.begun();
        users(acme, user(1, "Ana", true));
        API.the(Users.class).upsert(acme.id, List.of(user(1, "Ana", true, false)), false);

        assertThat(ids(acme.owner.get(acme.path("/users")).json())).isEmpty();
        assertThat(acme.owner.get(acme.path("/users?includeRetired=true")).at("/items/0/retiredAt"))
                .endsWith("Z");
    }

    @Test
    void eachUserIsInvitedAtMostOnce() {
        var acme = Acme.live();
        users(acme, user(1, "Ana", true), user(2, "Ben", true), user(3, "Cleo", false));

        var some = acme.owner.post(acme.path("/invitations"), "{'userIds': [1, 3, 99]}");
        var again = acme.owner.post(acme.path("/invitations"), "{'userIds': [1]}");
        var rest = acme.owner.post(acme.path("/invitations"), "{'all': true}");

        assertThat(some.json().at("/invited").valueStream().map(JsonNode::asLong))
                .containsExactly(1L);
        assertThat(some.at("/notInvited/0/reason")).isEqualTo("The user is inactive in Coupa.");
        assertThat(some.at("/notInvited/1/reason")).isEqualTo("There is no such user here.");
        assertThat(again.json().at("/invited").size()).isZero();
        assertThat(again.json().at("/alreadyInvited/0").asLong()).isEqualTo(1);
        assertThat(rest.json().at("/invited").valueStream().map(JsonNode::asLong))
                .containsExactly(2L);
        assertThat(acme.owner
                        .get("/v1/events?types=user.invited")
                        .json()
                        .at("/items")
                        .findValuesAsString("subject"))
                .containsExactly("1", "2");
        assertThat(acme.owner.get(acme.path("/audit")).at("/items/0/action")).isEqualTo("users.invited");
    }

    @Test
    void invitationsNameSomeOrAll() {
        var acme = Acme.live();

        assertThat(acme.owner.post(acme.path("/invitations"), "{}").status()).isEqualTo(400);
        assertThat(acme.owner
                        .post(acme.path("/invitations"), "{'userIds': [1], 'all': true}")
                        .status())
                .isEqualTo(400);
        assertThat(acme.owner
                        .post(acme.path("/invitations"), "{'userIds': ['x']}")
                        .at("/errors/0/field"))
                .isEqualTo("userIds[0]");
    }

    @Test
    void nobodyIsInvitedBeforeUsersWereChosen() {
        var acme = Acme.connected();

        var answer = acme.owner.post(acme.path("/invitations"), "{'all': true}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("step-not-open");
    }

    private static List<Long> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/coupaId").asLong())
                .toList();
    }

    private static void users(Acme acme, UserRow... rows) {
        assertThat(API.the(Users.class).upsert(acme.id, List.of(rows), false).inserted())
                .isEqualTo(rows.length);
    }

    private static UserRow user(long id, String name, boolean active) {
        return user(id, name, active, true);
    }

    private static UserRow user(long id, String name, boolean active, boolean purchasing) {
        var roles = JsonMapper.shared().readTree("[{\"id\": 7, \"name\": \"User\", \"system-role\": true}]");
        return new UserRow(
                id,
                name,
                name + "@acme.example",
                null,
                null,
                name,
                null,
                active,
                purchasing,
                false,
                5L,
                "IT",
                roles,
                null,
                null,
                NOON,
                NOON);
    }
}
