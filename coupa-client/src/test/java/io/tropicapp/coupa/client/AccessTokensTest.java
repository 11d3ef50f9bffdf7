package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final String TOKEN = "/oauth2/token";
    private static final String USERS = "/api/users";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void aTokenIsAskedForAsCoupaDocumentsIt() {
        coupa.clients()
                .client(
                        coupa.instance(),
                        FakeCoupa.CREDENTIALS,
                        Set.of("core.user.read", "core.common.read"),
                        coupa.budget)
                .authenticate();

        var request = coupa.requests.getFirst();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(String.valueOf(request.getBody().utf8()))
                .isEqualTo("grant_type=client_credentials&client_id=our-client&client_secret=s3cr3t-of-ours"
                        + "&scope=core.common.read+core.user.read");
    }

    @Test
    void manyWhoWantATokenAtOnceAskForItOnce() throws Exception {
        var client = coupa.client();
        var allReady = new CountDownLatch(20);
        List<Future<?>> calls = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                calls.add(threads.submit(() -> {
                    allReady.countDown();
                    allReady.await();
                    return client.users().page(Query.all());
                }));
            }
        }

        for (var call : calls) {
            call.get();
        }
        assertThat(coupa.tokens).hasValue(1);
        assertThat(coupa.asked(USERS)).hasSize(20);
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItsEnd() {
        var client = coupa.client();
        client.authenticate();

        coupa.time.goOn(Duration.ofHours(23).plusMinutes(54));
        client.users().page(Query.all());
        assertThat(coupa.tokens).hasValue(1);

        coupa.time.goOn(Duration.ofMinutes(2));
        client.users().page(Query.all());
        assertThat(coupa.tokens).hasValue(2);
        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @ParameterizedTest
    @CsvSource({"600, 539, 541", "'\"600\"', 539, 541", "10, 8, 10"})
    void aShortLifeIsObeyed(String expiresIn, long stillGood, long over) {
        coupa.answers(TOKEN, json("{\"access_token\":\"short\",\"expires_in\":%s}".formatted(expiresIn)));
        var client = coupa.client();
        client.authenticate();

        coupa.time.goOn(Duration.ofSeconds(stillGood));
        client.authenticate();
        assertThat(coupa.asked(TOKEN)).hasSize(1);

        coupa.time.goOn(Duration.ofSeconds(over - stillGood));
        client.authenticate();
        assertThat(coupa.asked(TOKEN)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"t\"}",
                "{\"access_token\":\"t\",\"expires_in\":null}",
                "{\"access_token\":\"t\",\"expires_in\":0}",
                "{\"access_token\":\"t\",\"expires_in\":-1}",
                "{\"access_token\":\"t\",\"expires_in\":\"soon\"}",
                "{\"access_token\":\"t\",\"expires_in\":99999999999999}"
            })
    void aTokenThatDoesNotSayHowLongItLivesIsTakenForADayAtMost(String answer) {
        coupa.answers(TOKEN, json(answer));
        var client = coupa.client();
        client.authenticate();
        client.authenticate();
        assertThat(coupa.asked(TOKEN)).hasSize(1);

        coupa.time.goOn(Duration.ofHours(24));
        client.authenticate();
        assertThat(coupa.asked(TOKEN)).hasSize(2);
    }

    @Test
    void aTokenThatCoupaDoesNotKnowYetIsUsedOnceMoreAfterFiveSeconds() {
        coupa.answers(USERS, status(401, ""));

        coupa.client().users().page(Query.all());

        assertThat(coupa.time.slept).containsExactly(Duration.ofSeconds(5));
        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-1");
    }

    @Test
    void aYoungTokenThatStaysUnknownIsReplaced() {
        coupa.answers(USERS, status(401, ""), status(401, ""));

        coupa.client().users().page(Query.all());

        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    @Test
    void aTokenThatCoupaVoidsSecondsAfterItWasMadeIsNoRefusalOfTheClient() {
        var client = coupa.client();
        client.users().page(Query.all());
        coupa.time.goOn(Duration.ofSeconds(3));
        coupa.answers(USERS, status(401, ""), status(401, ""), status(401, ""));

        client.users().page(Query.all());

        assertThat(tokensUsed())
                .containsExactly(
                        "Bearer token-1", "Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void aRefusedTokenIsNotUsedByTheNextCall() {
        coupa.answers(USERS, status(401, ""), status(401, ""), status(401, ""), status(401, ""));
        var client = coupa.client();
        assertThatExceptionOfType(CoupaException.Unauthorized.class)
                .isThrownBy(() -> client.users().page(Query.all()));

        client.users().page(Query.all());

        assertThat(tokensUsed()).hasSize(5).endsWith("Bearer token-2", "Bearer token-3");
    }

    @Test
    void nobodySleepsWhereCoupaKnowsTheTokenAtOnce() {
        coupa.client().users().page(Query.all());

        assertThat(coupa.time.slept).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedInMidFlightIsRenewedOnce() {
        var client = coupa.client();
        client.users().page(Query.all());
        coupa.time.goOn(Duration.ofHours(1));
        coupa.answers(USERS, status(401, "{\"error\":\"invalid_token\"}"));

        client.users().page(Query.all());

        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
        assertThat(coupa.time.slept).isEmpty();
    }

    @Test
    void aRenewedTokenMayBeNewToCoupaToo() {
        var client = coupa.client();
        client.authenticate();
        coupa.time.goOn(Duration.ofHours(1));
        coupa.answers(USERS, status(401, ""), status(401, ""));

        client.users().page(Query.all());

        assertThat(tokensUsed()).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void aClientThatIsRefusedForGoodIsUnauthorizedAfterThreeTries() {
        var client = coupa.client();
        client.authenticate();
        coupa.time.goOn(Duration.ofHours(1));
        coupa.answers(USERS, status(401, ""), status(401, ""), status(401, "", "X-Request-Id", "abc-1"));

        assertThatExceptionOfType(CoupaException.Unauthorized.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(401))
                .satisfies(e -> assertThat(e.requestId()).contains("abc-1"))
                .withMessageContaining("GET /api/users");
        assertThat(coupa.asked(USERS)).hasSize(3);
        assertThat(coupa.tokens).hasValue(2);
    }

    @Test
    void manyThatAreRefusedWithTheSameTokenRenewItOnce() throws Exception {
        var client = coupa.client();
        client.authenticate();
        coupa.time.goOn(Duration.ofHours(1));
        for (int i = 0; i < 8; i++) {
            coupa.answers(USERS, status(401, ""));
        }
        var allSent = new CountDownLatch(8);
        coupa.beforeAnswering = request -> awaitIf(request, USERS, allSent);

        List<Future<?>> calls = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> client.users().page(Query.all())));
            }
        }

        for (var call : calls) {
            call.get();
        }
        assertThat(coupa.tokens).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed\"}",
                "400|{\"error\":\"invalid_client\"}",
                "400|{\"error\":\"unauthorized_client\"}",
                "422|{\"error\":\"invalid_grant\"}",
                "401|<html>who are you</html>"
            })
    void aRefusedClientIsUnauthorized(int status, String body) {
        coupa.answers(TOKEN, status(status, body));

        assertThatExceptionOfType(CoupaException.Unauthorized.class)
                .isThrownBy(() -> coupa.client().authenticate())
                .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                .withMessageContaining("POST /oauth2/token");
        assertThat(coupa.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403|<html>Forbidden</html>|Unavailable",
                "400|''|Unreadable",
                "406|<html>blocked</html>|Unreadable",
                "404|<html>|Unreadable",
                "405|''|Unreadable",
                "400|{\"error\":\"invalid_request\"}|Rejected",
                "422|nonsense|Rejected",
            })
    void whatDoesNotSpeakOfTheClientIsNoRefusalOfIt(int status, String body, String what) {
        coupa.answers(TOKEN, status(status, body));

        assertThatExceptionOfType(CoupaException.class)
                .isThrownBy(() -> coupa.client().authenticate())
                .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(what))
                .withMessageContaining("POST /oauth2/token");
    }

    @Test
    void aClientThatIsRevokedMeanwhileIsUnauthorized() {
        var client = coupa.client();
        client.authenticate();
        coupa.time.goOn(Duration.ofHours(1));
        coupa.answers(USERS, status(401, ""));
        coupa.answers(TOKEN, status(401, "{\"error\":\"invalid_client\"}"));

        assertThatExceptionOfType(CoupaException.Unauthorized.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .withMessage("POST /oauth2/token: Coupa refuses the OAuth client or its secret (status 401)");
        assertThat(coupa.requests).hasSize(3);
    }

    @Test
    void whoIsInterruptedWhileCoupaLearnsATokenStaysInterrupted() {
        coupa.answers(USERS, status(401, ""));
        var client = new CoupaClients(FakeCoupa.PATIENT, RequestObserver.NOBODY, Dns.SYSTEM, coupa.time, pause -> {
                    throw new InterruptedException();
                })
                .client(coupa.instance(), FakeCoupa.CREDENTIALS, Set.of("core.user.read"), coupa.budget);

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(coupa.asked(USERS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"invalid_scope\"}",
                "{\"error\":\"invalid_scope\",\"error_description\":\"The requested scope is invalid\"}",
                "{\"error_description\":\"The requested scope is invalid\",\"error\":\"invalid_scope\"}"
            })
    void aScopeThatIsNotHeldIsAFailureOfItsOwn(String body) {
        coupa.answers(TOKEN, status(400, body));

        var failure = catchThrowableOfType(
                CoupaException.InvalidScope.class, () -> coupa.client().authenticate());

        assertThat(failure.asked()).containsExactly("core.user.read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>login</html>",
                "",
                "{}",
                "[]",
                "{\"access_token\":null}",
                "{\"access_token\":\" \"}",
                "{\"access_token\":\"two\\nlines\"}",
                "{\"access_token\":\"größe\"}"
            })
    void anAnswerWithoutATokenIsUnreadable(String body) {
        coupa.answers(TOKEN, json(body));

        assertThatExceptionOfType(CoupaException.Unreadable.class)
                .isThrownBy(() -> coupa.client().authenticate());
    }

    @Test
    void aTokenEndpointThatIsDownSaysNothingAboutTheClient() {
        coupa.answers(TOKEN, status(503, "<html>"), status(429, ""));
        var client = coupa.client();

        assertThatExceptionOfType(CoupaException.Unavailable.class).isThrownBy(client::authenticate);
        assertThatExceptionOfType(CoupaException.Throttled.class).isThrownBy(client::authenticate);
    }

    @Test
    void secretsAndTokensAppearNowhere() {
        coupa.answers(
                TOKEN, status(400, "{\"error\":\"invalid_client\",\"error_description\":\"s3cr3t-of-ours is wrong\"}"));
        var refused =
                catchThrowableOfType(CoupaException.class, () -> coupa.client().authenticate());
        assertThat(refused)
                .hasMessageNotContaining("s3cr3t")
                .hasMessageContaining("invalid_client")
                .hasNoCause();

        coupa.answers(USERS, status(400, "{\"error\":\"Bearer token-1 may not do that\"}"));
        var rejected = catchThrowableOfType(
                CoupaException.class, () -> coupa.client().users().page(Query.all()));
        assertThat(rejected).hasMessageNotContaining("token-1").hasMessageContaining("may not do that");

        assertThat(FakeCoupa.CREDENTIALS.toString()).contains("our-client").doesNotContain("s3cr3t");
        assertThat(new AccessToken("token-1", coupa.time.instant(), coupa.time.instant()).toString())
                .doesNotContain("token-1");
    }

    @Test
    void aSecretIsNotQuotedInTheFormItWasSentInEither() {
        var secret = "p+ss/w=rd é";
        coupa.answers(
                TOKEN, status(400, "bad form: client_secret=p%2Bss%2Fw%3Drd+%C3%A9&again=p%2Bss%2Fw%3Drd%20%C3%A9"));
        var client = coupa.clients()
                .client(
                        coupa.instance(),
                        new CoupaCredentials("our-client", secret),
                        Set.of("core.user.read"),
                        coupa.budget);

        assertThatExceptionOfType(CoupaException.Rejected.class)
                .isThrownBy(client::authenticate)
                .withMessageContaining("bad form")
                .satisfies(e -> assertThat(e).hasMessageNotContaining("p%2Bss"));
    }

    @Test
    void aSecretThatIsCutOffInTheMiddleIsNotQuotedEither() {
        coupa.answers(TOKEN, status(400, "x".repeat(495) + "s3cr3t-of-ours"));

        assertThatExceptionOfType(CoupaException.Rejected.class)
                .isThrownBy(() -> coupa.client().authenticate())
                .satisfies(e -> assertThat(e).hasMessageNotContaining("s3cr"));
    }

    @Test
    void whatCarriesSecretsDoesNotShowThem() {
        var signed = new Call(
                "GET /api/users",
                new Request.Builder()
                        .url("https://acme.coupahost.com")
                        .header("Authorization", "Bearer token-1")
                        .build(),
                false);
        var answer =
                new Answer(Evidence.without("POST /oauth2/token"), "{\"access_token\":\"token-1\"}", Optional.empty());

        assertThat(List.of(signed.toString(), answer.toString()))
                .noneSatisfy(text -> assertThat(text).contains("token-1"));
    }

    private List<String> tokensUsed() {
        return coupa.requests.stream()
                .filter(request -> request.getUrl().encodedPath().equals(USERS))
                .map(request -> String.valueOf(request.getHeaders().get("Authorization")))
                .toList();
    }

    private static void awaitIf(RecordedRequest request, String path, CountDownLatch all) {
        if (request.getUrl().encodedPath().equals(path)) {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
