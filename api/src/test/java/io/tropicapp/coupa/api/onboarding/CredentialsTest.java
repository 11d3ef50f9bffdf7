package io.tropicapp.coupa.api.onboarding;

import static io.tropicapp.coupa.api.TestWorld.API;
import static io.tropicapp.coupa.api.TestWorld.COUPA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.PlayedCoupa;
import io.tropicapp.coupa.store.credential.CredentialVault;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class CredentialsTest {

    @Test
    void acceptedCredentialsOpenTheNextStep() {
        var acme = Acme.enabled();

        var answer = acme.gives(PlayedCoupa.RIGHT_SECRET);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/health")).isEqualTo("HEALTHY");
        assertThat(acme.step("USER_SYNC")).isEqualTo("OPEN");
        assertThat(credentials(acme)).containsExactly("ACTIVE");
    }

    @Test
    void theCredentialsInUseGivenOnceMoreChangeNothing() {
        var acme = Acme.connected();
        var before = acme.owner.get("/v1/events").text();

        var answer = acme.gives(PlayedCoupa.RIGHT_SECRET);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(credentials(acme)).containsExactly("ACTIVE");
        assertThat(acme.owner.get("/v1/events").text()).isEqualTo(before);
    }

    @Test
    void theCredentialsInUseAreTriedAgainWhileSomethingIsMissing() {
        var acme = Acme.enabled();
        COUPA.servesNoRequisitions(acme.connectionId());
        acme.gives(PlayedCoupa.RIGHT_SECRET);
        COUPA.servesRequisitions(acme.connectionId());

        assertThat(acme.gives(PlayedCoupa.RIGHT_SECRET).at("/health")).isEqualTo("HEALTHY");
    }

    @Test
    void refusedCredentialsAreDestroyedAndTheReasonIsCoupas() {
        var acme = Acme.enabled();

        var answer = acme.gives("a wrong one");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-client");
        assertThat(answer.at("/detail")).isEqualTo("Coupa does not know this client id and secret.");
        assertThat(acme.step("CONNECT")).isEqualTo("OPEN");
        assertThat(credentials(acme)).containsExactly("RETIRED");
    }

    @Test
    void whoGaveRefusedCredentialsAndWhyTheyWereIsInTheAuditLog() {
        var acme = Acme.enabled();

        acme.gives("a wrong one");

        var log = acme.owner.get(acme.path("/audit"));
        assertThat(log.at("/items/0/action")).isEqualTo("connection.credentials_refused");
        assertThat(log.at("/items/0/actor")).startsWith("owner ");
        assertThat(log.at("/items/0/detail/problem")).isEqualTo("invalid-client");
        assertThat(log.text()).doesNotContain("a wrong one");
    }

    @Test
    void credentialsGivenTooEarlyAreNotEvenKept() {
        var acme = Acme.begun();

        var answer = acme.gives(PlayedCoupa.RIGHT_SECRET);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("step-not-open");
        assertThat(credentials(acme)).isEmpty();
    }

    @Test
    void credentialsOfAnotherInstanceAreRefusedWithBothNames() {
        var acme = Acme.enabled();

        var answer = acme.owner.put(
                acme.path("/credentials"),
                "{'domain': 'other.coupahost.com', 'clientId': 'x', 'clientSecret': 's3cr3t-of-coupa'}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("wrong-domain");
        assertThat(answer.at("/detail")).contains("other.coupahost.com").contains("acme.coupahost.com");
        assertThat(credentials(acme)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://acme.coupahost.com", "HTTPS://Acme.CoupaHost.com/", " acme.coupahost.com:443 "})
    void theDomainMayBeAnAddress(String domain) {
        var acme = Acme.enabled();

        var answer = acme.owner.put(
                acme.path("/credentials"),
                "{'domain': '%s', 'clientId': 'tropic', 'clientSecret': 's3cr3t-of-coupa'}".formatted(domain));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void blankFieldsAreNamed() {
        var acme = Acme.enabled();

        var answer = acme.owner.put(acme.path("/credentials"), "{'domain': '', 'clientId': ' ', 'clientSecret': 'x'}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsString("field")).containsExactly("clientId", "domain");
    }

    @Test
    void theSecretIsNowhereButInTheVault(CapturedOutput output) {
        var acme = Acme.connected();
        var refused = acme.gives("s3cr3t-refused");
        var malformed = acme.owner.put(acme.path("/credentials"), "{'clientSecret': 's3cr3t-malformed', 'domain': {}}");
        var broken = acme.owner.put(acme.path("/credentials"), "{'clientSecret': 's3cr3t-broken' oops");

        assertThat(List.of(refused.status(), malformed.status(), broken.status()))
                .containsExactly(422, 400, 400);
        assertThat(refused.text() + malformed.text() + broken.text()).doesNotContain("s3cr3t");
        assertThat(acme.shown().text()).doesNotContain("s3cr3t");
        assertThat(acme.owner.get(acme.path("/audit")).text()).doesNotContain("s3cr3t");
        assertThat(acme.owner.get("/v1/events").text()).doesNotContain("s3cr3t");
        assertThat(processState(acme)).doesNotContain("s3cr3t");
        assertThat(output.getAll()).doesNotContain("s3cr3t");
        assertThat(new NewCredentials("acme.coupahost.com", "x", "s3cr3t"))
                .asString()
                .doesNotContain("s3cr3t");
    }

    @Test
    void aCoupaThatTakesItsTimeIsAnsweredBeforeItIsDone() {
        var acme = Acme.enabled();
        var hold = COUPA.isHeld(acme.connectionId());

        var answer = acme.gives("wrong, after a while");
        hold.release();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/note")).contains("not done yet");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(credentials(acme)).containsExactly("RETIRED"));
        assertThat(acme.owner.get(acme.path("/audit")).at("/items/0/action"))
                .isEqualTo("connection.credentials_refused");
    }

    @Test
    void aCandidateThatNobodyDecidedOnIsDestroyed() {
        var acme = Acme.enabled();
        var vault = API.the(CredentialVault.class);
        var old = vault.seal(acme.id, "acme.coupahost.com", "tropic", "s3cr3t", "omar");
        API.the(JdbcClient.class)
                .sql("update credential set created_at = now() - interval '2 hours' where id = :id")
                .param("id", old)
                .update();
        var fresh = vault.seal(acme.id, "acme.coupahost.com", "tropic", "s3cr3t", "omar");

        API.the(StaleCandidates.class).destroy();

        assertThat(vault.open(old)).isEmpty();
        assertThat(vault.open(fresh)).isPresent();
    }

    private static List<String> credentials(Acme acme) {
        return API.the(JdbcClient.class)
                .sql("select status from credential where connection_id = :id order by created_at")
                .param("id", acme.id)
                .query(String.class)
                .list();
    }

    private static String processState(Acme acme) {
        return API.the(JdbcClient.class)
                .sql("select process_state::text from connection where id = :id")
                .param("id", acme.id)
                .query(String.class)
                .single();
    }
}
