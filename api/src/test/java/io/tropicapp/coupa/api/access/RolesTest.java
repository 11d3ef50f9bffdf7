package io.tropicapp.coupa.api.access;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.store.access.ApiTokens;
import io.tropicapp.coupa.store.access.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RolesTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST, /v1/connections, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/support-access, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/api-enablement, BACKEND CONSULTANT",
        "PUT,  /v1/connections/ID/instance, BACKEND OWNER CONSULTANT",
        "PUT,  /v1/connections/ID/credentials, BACKEND OWNER",
        "PUT,  /v1/connections/ID/user-sync, BACKEND OWNER",
        "POST, /v1/connections/ID/invitations, BACKEND OWNER",
        "PUT,  /v1/connections/ID/supplier-defaults, BACKEND OWNER",
        "POST, /v1/connections/ID/endpoint-checks, BACKEND OWNER CONSULTANT OPERATOR",
        "POST, /v1/connections/ID/syncs, BACKEND OWNER CONSULTANT OPERATOR",
        "POST, /v1/connections/ID/pause, BACKEND OWNER OPERATOR",
        "POST, /v1/connections/ID/resume, BACKEND OWNER OPERATOR",
        "POST, /v1/connections/ID/promote, BACKEND OWNER CONSULTANT",
        "DELETE, /v1/connections/ID/promote, BACKEND OWNER CONSULTANT",
        "DELETE, /v1/connections/ID?data=KEEP, OWNER OPERATOR",
        "POST, /v1/connections/ID/requisitions, BACKEND OWNER",
        "POST, /v1/connections/ID/requisitions/REQ/resubmit, BACKEND OWNER",
        "POST, /v1/connections/ID/requisitions/REQ/withdraw, BACKEND OWNER",
        "POST, /v1/connections/ID/requisitions/REQ/refresh, BACKEND OWNER CONSULTANT OPERATOR",
        "PUT,  /v1/connections/ID/requisition-settings, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/supplier-onboardings, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/supplier-onboardings/TASK/choose, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/supplier-onboardings/TASK/complete, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/supplier-onboardings/TASK/skip, BACKEND OWNER CONSULTANT",
        "POST, /v1/connections/ID/supplier-onboardings/TASK/refresh, BACKEND OWNER CONSULTANT OPERATOR",
        "GET,  /v1/connections, BACKEND OWNER CONSULTANT OPERATOR",
        "GET,  /v1/connections/ID, BACKEND OWNER CONSULTANT OPERATOR",
        "GET,  /v1/connections/ID/audit, BACKEND OWNER CONSULTANT OPERATOR",
        "PUT,  /v1/subscriptions/ID, BACKEND OPERATOR",
        "DELETE, /v1/subscriptions/ID, BACKEND OPERATOR",
        "POST, /v1/subscriptions/ID/secrets, BACKEND OPERATOR",
        "POST, /v1/subscriptions/ID/pause, BACKEND OPERATOR",
        "POST, /v1/subscriptions/ID/resume, BACKEND OPERATOR",
        "POST, /v1/subscriptions/ID/replay, BACKEND OPERATOR",
        "POST, /v1/subscriptions/ID/test, BACKEND OPERATOR",
        "GET,  /v1/subscriptions, BACKEND OWNER CONSULTANT OPERATOR",
        "GET,  /v1/audit, OPERATOR",
        "POST, /codec/decode, OPERATOR",
        "POST, /codec/encode, OPERATOR",
        "GET,  /v1/tokens, OPERATOR",
        "POST, /v1/tokens, OPERATOR",
        "DELETE, /v1/tokens/ID, OPERATOR",
        "GET,  /actuator/prometheus, OPERATOR",
    })
    void eachRoleMayDoItsOwn(String method, String path, String roles) {
        var organization = "org-" + UUID.randomUUID();
        for (var role : Role.values()) {
            var caller = role == Role.OWNER ? API.as(role, organization) : API.as(role);
            var answer =
                    caller.send(method, path.replace("ID", UUID.randomUUID().toString()), "");

            assertThat(answer.status() != 403).as("%s: %s", role, answer.text()).isEqualTo(roles.contains(role.name()));
        }
    }

    @Test
    void everyChangeThatTheApiOffersHasAPermission() {
        var mappings = API
                .the(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .filter(method -> method != RequestMethod.GET)
                        .filter(method -> !mapping.getPatternValues().contains("/error"))
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)));

        assertThat(mappings.map(mapping -> mapping.replaceAll("\\{[^}]+}", "*")))
                .hasSizeGreaterThan(10)
                .allSatisfy(mapping -> assertThat(permitted()).contains(mapping));
    }

    private static Stream<String> permitted() {
        return Permission.ALL.stream().map(permission -> permission.method() + " " + permission.path());
    }

    @Test
    void aRefusalSaysWhoMay() {
        var acme = Acme.begun();

        var answer = acme.owner.post(acme.path("/api-enablement"), "{'status': 'APPROVED'}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(answer.at("/detail")).contains("backend, consultant");
    }

    @Test
    void withoutAValidTokenNothingIsShown() {
        var nobody = API.nobody().get("/v1/connections");
        var unknown = API.bearer("tropic_coupa_unknown").get("/v1/connections");

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.problem()).isEqualTo("unauthorized");
        assertThat(nobody.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.problem()).isEqualTo("unauthorized");
    }

    @Test
    void aRevokedTokenEndsAtOnce() {
        var tokens = API.the(ApiTokens.class);
        var issued = tokens.issue("short-lived " + UUID.randomUUID(), Role.BACKEND, Optional.empty());
        var caller = API.bearer(issued.token());

        assertThat(caller.get("/v1/connections").status()).isEqualTo(200);
        tokens.revoke(issued.holder().id());
        assertThat(caller.get("/v1/connections").status()).isEqualTo(401);
    }

    @Test
    void anotherOrganizationsConnectionDoesNotExist() {
        var acme = Acme.live();
        var stranger = API.as(Role.OWNER, "org-" + UUID.randomUUID());

        assertThat(answers(stranger, acme)).allMatch(status -> status == 404);
        assertThat(stranger.get("/v1/connections").json().at("/items").size()).isZero();
        assertThat(answers(API.as(Role.CONSULTANT, "org-" + UUID.randomUUID()), acme))
                .allMatch(status -> status == 404 || status == 403);
    }

    private static Stream<Integer> answers(Http caller, Acme acme) {
        return Stream.of(
                caller.get(acme.path("")).status(),
                caller.get(acme.path("/users")).status(),
                caller.get(acme.path("/syncs")).status(),
                caller.get(acme.path("/audit")).status(),
                caller.get(acme.path("/support-ticket")).status(),
                caller.get("/v1/events?organizationId=" + acme.organization).status(),
                caller.post(acme.path("/syncs"), "{}").status(),
                caller.post(acme.path("/pause"), "").status(),
                caller.post(acme.path("/invitations"), "{'all': true}").status(),
                caller.put(acme.path("/supplier-defaults"), "{'instructions': 'x'}")
                        .status());
    }

    @Test
    void healthAndTheApisDescriptionAreOpen() {
        assertThat(API.nobody().get("/actuator/health").status()).isEqualTo(200);
        assertThat(API.nobody().get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(API.nobody().get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(API.nobody().get("/actuator/prometheus").status()).isEqualTo(401);
    }
}
