package io.tropicapp.coupa.api.onboarding;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.api.ReadableHistory;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewConnectionTest {

    private final String organization = "org-" + UUID.randomUUID();
    private final Http backend = API.as(Role.BACKEND);

    @Test
    void aNewConnectionIsShownWithItsStepsAtOnce() {
        var answer = backend.post("/v1/connections", Acme.details(organization));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("location")).isEqualTo("/v1/connections/" + answer.at("/id"));
        assertThat(answer.at("/stage")).isEqualTo("API_ENABLEMENT");
        assertThat(answer.at("/health")).isEqualTo("NOT_CONNECTED");
        assertThat(answer.at("/timeZone")).isEqualTo("America/New_York");
        assertThat(answer.at("/goLiveDate")).isEqualTo("2027-01-04");
        assertThat(answer.at("/contacts/0/email")).isEqualTo("ana@acme.example");
        assertThat(answer.at("/steps/0/name")).isEqualTo("INSTANCE_DETAILS");
        assertThat(answer.at("/steps/0/status")).isEqualTo("DONE");
        assertThat(answer.at("/steps/2/waitingFor")).isEqualTo("CONSULTANT");
        assertThat(answer.at("/steps/2/dueBy")).endsWith("Z");
        assertThat(answer.json().at("/steps/2/overdue").asBoolean()).isFalse();
    }

    @Test
    void peopleAreShownAndNeverEnterTheHistoryOfTheProcess() {
        var acme = Acme.enabled();

        var history = ReadableHistory.of(Onboarding.workflowId(acme.connectionId()));

        assertThat(acme.shown().at("/contacts/0/name")).isEqualTo("Ana");
        assertThat(history).contains("acme.coupahost.com").doesNotContain("ana@acme.example");
    }

    @Test
    void nothingInAListIsNull() {
        var answer = backend.post(
                "/v1/connections",
                Acme.details(organization).replaceFirst("'contacts': .*", "'contacts': [null], 'holidays': [null]}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsString("field"))
                .containsExactly("contacts[0]", "holidays[0]");
    }

    @Test
    void theSameConnectionAskedForAgainIsTheSame() {
        var first = backend.post("/v1/connections", Acme.details(organization));
        var second = backend.post("/v1/connections", Acme.details(organization));

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void theSameInstanceWithOtherDetailsIsAConflictThatNamesThem() {
        var first = backend.post("/v1/connections", Acme.details(organization));
        var second = backend.post("/v1/connections", Acme.details(organization).replace("2027-01-04", "2027-02-01"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("connection-exists");
        assertThat(second.at("/differences/0")).isEqualTo("goLiveDate");
        assertThat(second.at("/connectionId")).isEqualTo(first.at("/id"));
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        var answer = backend.post("/v1/connections", "{'organizationId': ' ', 'contacts': [{'name': 'Ana'}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().at("/errors").findValuesAsString("field"))
                .contains("organizationId", "organizationName", "instanceUrl", "environment", "contacts[0].email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.coupahost.com",
                "https://acme.coupahost.com.evil.example",
                "https://evilcoupahost.com",
                "https://coupahost.com",
                "https://user@acme.coupahost.com",
                "https://acme.coupahost.com/somewhere",
                "https://acme.coupahost.com:8443",
                "https://acme..coupahost.com",
                "https://127.0.0.1",
                "http://127.0.0.1:9999",
                "acme.coupahost.com",
                "not an address"
            })
    void anAddressThatIsNotCoupasIsRefused(String address) {
        var answer = backend.post(
                "/v1/connections", Acme.details(organization).replace("https://acme.coupahost.com", address));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("instance-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://Acme-Test.CoupaHost.com/", "https://acme-test.coupahost.com:443"})
    void anAddressIsKeptAsSchemeAndHost(String address) {
        var answer = backend.post(
                "/v1/connections", Acme.details(organization).replace("https://acme.coupahost.com", address));

        assertThat(answer.at("/instanceUrl")).isEqualTo("https://acme-test.coupahost.com");
    }

    @Test
    void anExtraOriginIsAllowedAsItStands() {
        var answer = backend.post(
                "/v1/connections",
                Acme.details(organization).replace("https://acme.coupahost.com", "http://127.0.0.1:8090"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/instanceUrl")).isEqualTo("http://127.0.0.1:8090");
    }

    @Test
    void anUnknownTimeZoneIsRefused() {
        var answer =
                backend.post("/v1/connections", Acme.details(organization).replace("America/New_York", "Mars/Olympus"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("timeZone");
    }

    @Test
    void withoutATimeZoneItIsUtc() {
        var answer = backend.post(
                "/v1/connections",
                Acme.details(organization).replace("'timeZone': 'America/New_York',", "'somethingUnknown': 1,"));

        assertThat(answer.at("/timeZone")).isEqualTo("UTC");
    }

    @Test
    void anUnknownEnvironmentIsRefusedWithTheKnownOnes() {
        var answer = backend.post("/v1/connections", Acme.details(organization).replace("SANDBOX", "STAGING"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("environment");
        assertThat(answer.at("/errors/0/message")).isEqualTo("must be one of SANDBOX, PRODUCTION");
        assertThat(answer.text()).doesNotContain("STAGING");
    }

    @Test
    void anOwnerConnectsNoOtherOrganization() {
        var owner = API.as(Role.OWNER, "org-" + UUID.randomUUID());

        assertThat(owner.post("/v1/connections", Acme.details(organization)).status())
                .isEqualTo(404);
    }
}
