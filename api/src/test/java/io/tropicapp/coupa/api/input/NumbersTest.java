package io.tropicapp.coupa.api.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aNumberIsNoName() {
        var acme = Acme.begun();

        assertThat(wrong(acme.backend.post(
                        "/v1/connections", Acme.details(acme.organization).replace("'SANDBOX'", "0"))))
                .isEqualTo("400 environment must be one of SANDBOX, PRODUCTION");
    }

    @Test
    void aNumberIsNeitherTrueNorFalse() {
        var acme = Acme.connected();

        assertThat(wrong(acme.owner.put(
                        acme.path("/user-sync"), "{'includeExpenseUsers': 1, 'invitations': {'when': 'NOW'}}")))
                .isEqualTo("400 includeExpenseUsers must be true or false");
    }

    @Test
    void aNumberIsNoDay() {
        var acme = Acme.begun();

        assertThat(wrong(acme.backend.post(
                        "/v1/connections", Acme.details(acme.organization).replace("'2027-01-04'", "20270104"))))
                .isEqualTo("400 goLiveDate must be a day, such as 2026-11-24");
    }

    @Test
    void aBrokenNumberIsNoId() {
        var acme = Acme.live();

        assertThat(wrong(acme.owner.post(acme.path("/invitations"), "{'userIds': [1.5]}")))
                .isEqualTo("400 userIds[0] must be a whole number");
    }

    private static String wrong(Answer answer) {
        return "%d %s %s".formatted(answer.status(), answer.at("/errors/0/field"), answer.at("/errors/0/message"));
    }
}
