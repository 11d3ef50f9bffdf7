package io.tropicapp.coupa.api.input;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.store.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCharactersTest {

    @Test
    void aNoteWithOneIsRefusedAndTheOnboardingGoesOn() {
        var acme = Acme.begun();

        var refused =
                acme.consultant.post(acme.path("/api-enablement"), "{'status': 'DECLINED', 'note': 'no \\u0000 way'}");

        assertThat(wrong(refused)).isEqualTo("400 note must not contain control characters but tabs and line breaks");
        assertThat(acme.consultant
                        .post(acme.path("/api-enablement"), "{'status': 'APPROVED'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theyAreRefusedWhereverTheyStandInABody() {
        var acme = Acme.connected();
        var details = Acme.details(acme.organization + "-other");

        assertThat(wrong(acme.owner.put(acme.path("/supplier-defaults"), "{'instructions': 'a \\u0000 b'}")))
                .startsWith("400 instructions ");
        assertThat(wrong(acme.gives("s3cr3t \\u0000"))).startsWith("400 clientSecret ");
        assertThat(wrong(acme.backend.post("/v1/connections", details.replace("Acme,", "Acme\\u0007"))))
                .startsWith("400 organizationName ");
        assertThat(wrong(acme.backend.post("/v1/connections", details.replace("'Ana'", "'A\\u0000'"))))
                .startsWith("400 contacts[0].name ");
        assertThat(wrong(API.as(Role.OPERATOR).post("/v1/tokens", "{'name': '\\u0000', 'role': 'backend'}")))
                .startsWith("400 name ");
    }

    @ParameterizedTest
    @CsvSource({"users, q", "suppliers, status", "contracts, q"})
    void theyAreRefusedInParameters(String list, String parameter) {
        var acme = Acme.begun();

        assertThat(wrong(acme.owner.get(acme.path("/%s?%s=a%%00b".formatted(list, parameter)))))
                .startsWith("400 %s must not contain".formatted(parameter));
    }

    @Test
    void tabsAndLineBreaksAreLayout() {
        var acme = Acme.begun();

        var answer = acme.consultant.post(
                acme.path("/support-access"), "{'status': 'REQUESTED', 'note': 'one\\n\\ttwo\\r\\nthree'}");

        assertThat(answer.at("/steps/1/note")).isEqualTo("one\n\ttwo\r\nthree");
    }

    @Test
    void anOrganizationsNameWithOneInTheAddressIsRefused() {
        assertThat(wrong(API.as(Role.BACKEND).get("/v1/connections?organizationId=%00" + UUID.randomUUID())))
                .startsWith("400 organizationId ");
    }

    private static String wrong(Answer answer) {
        return "%d %s %s".formatted(answer.status(), answer.at("/errors/0/field"), answer.at("/errors/0/message"));
    }
}
