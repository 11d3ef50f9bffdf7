package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.dropped;
import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.silent;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    private static final String USERS = "/api/users";
    private static final String WEB_PAGE = "<!DOCTYPE html><html><body>We're sorry, something went wrong</body></html>";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void aServerThatIsDownIsUnavailableWhateverItsPage(int status) {
        var failure = failure(status(status, WEB_PAGE, "X-Request-Id", "7f3a-11"));

        assertThat(failure).isInstanceOf(CoupaException.Unavailable.class);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.requestId()).contains("7f3a-11");
        assertThat(failure.call()).isEqualTo("GET /api/users");
        assertThat(failure).hasMessage("GET /api/users: Coupa answered " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 410, 501})
    void anEndpointThatIsForbiddenOrNotThereIsUnavailableForGood(int status) {
        var failure = failure(status(status, WEB_PAGE));

        assertThat(failure).isInstanceOf(CoupaException.EndpointUnavailable.class);
        assertThat(failure.status()).isEqualTo(status);
    }

    @Test
    void aMissingIndexIsNeverAnEmptyOne() {
        assertThat(failure(status(404, "<errors><error>No results match your search criteria.</error></errors>")))
                .isInstanceOf(CoupaException.EndpointUnavailable.class);
        assertThat(failure(status(404, "[]"))).isInstanceOf(CoupaException.EndpointUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 406, 409, 413, 415, 422})
    void aRefusalIsTheAskersToMend(int status) {
        var failure =
                failure(status(status, "{\"errors\":{\"user\":[\"Login has already been taken\",\"Email is odd\"]}}"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        CoupaException.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .containsExactly("Login has already been taken", "Email is odd"))
                .hasMessageContaining("Login has already been taken; Email is odd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<html>", WEB_PAGE, "null", "{}", "\"text\"", "[{\"id\":1}", "{\"id\":1}", "nonsense"})
    void aSuccessThatIsNoListIsUnreadable(String body) {
        assertThat(failure(json(body)))
                .isInstanceOf(CoupaException.Unreadable.class)
                .hasNoCause();
    }

    @Test
    void aSuccessWithNothingInItIsUnreadable() {
        assertThat(failure(new MockResponse.Builder().code(204).build())).isInstanceOf(CoupaException.Unreadable.class);
    }

    @Test
    void anAnswerThatWouldFillTheMemoryIsNotRead() {
        assertThat(failure(json("x".repeat(33 * 1024 * 1024))))
                .isInstanceOf(CoupaException.Unreadable.class)
                .hasMessageContaining("32 MiB");
    }

    @Test
    void aDroppedConnectionIsNoGarbledAnswer() {
        assertThat(failure(dropped()))
                .isInstanceOf(CoupaException.Unavailable.class)
                .hasMessageContaining("connection");
    }

    @Test
    void aConnectionThatIsResetIsUnavailable() {
        var reset = failure(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(reset).isInstanceOf(CoupaException.Unavailable.class).hasMessageContaining("connection");
        assertThat(coupa.asked(USERS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected",
        "403, EndpointUnavailable",
        "404, EndpointUnavailable",
        "429, Throttled",
        "500, Unavailable"
    })
    void aStatusCountsEvenIfItsBodyIsDropped(int status, String failure) {
        var dropped = failure(dropped()
                .newBuilder()
                .code(status)
                .setHeader("Retry-After", "9")
                .build());

        assertThat(dropped.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(dropped.status()).isEqualTo(status);
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpOn() {
        var client = coupa.impatientClient();
        coupa.answers(USERS, silent());

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .withMessageContaining("in time");
    }

    @Test
    void aTrickleOfAnAnswerIsGivenUpOnAsAWhole() {
        var slow = new CoupaTimeouts(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(5));
        coupa.answers(
                USERS,
                new MockResponse.Builder()
                        .body("[]".repeat(5000))
                        .throttleBody(100, 100, TimeUnit.MILLISECONDS)
                        .build());
        var client = new CoupaClients(slow)
                .client(coupa.instance(), FakeCoupa.CREDENTIALS, Set.of(CoupaScopes.USER_READ), coupa.budget);

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .withMessageContaining("in time");
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        var client = coupa.client();
        coupa.close();

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(client::authenticate)
                .satisfies(e -> assertThat(e.status()).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsNeverFollowed(int status) {
        var failure = failure(status(status, "", "Location", coupa.origin() + "/elsewhere"));

        assertThat(failure).isInstanceOf(CoupaException.Unreadable.class).hasMessageContaining("" + status);
        assertThat(coupa.asked("/elsewhere")).isEmpty();
    }

    @Test
    void nothingIsTriedAgainHere() {
        failure(status(500, ""));

        assertThat(coupa.asked(USERS)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "7, 7",
                "'  12 ', 12",
                "86400, 3600",
                "'Sun, 01 Mar 2026 12:00:30 GMT', 30",
                "'Sun, 01 Mar 2026 11:00:00 GMT', none",
                "0, none",
                "-5, none",
                "soon, none",
                "9999999999, 3600",
                "99999999999999999999, 3600",
                "7.5, none",
                "'', none"
            })
    void theAskedForPauseIsSecondsOrADateByCoupasClock(String header, Long seconds) {
        var failure = catchThrowableOfType(CoupaException.Throttled.class, () -> {
            throw failure(status(429, "Too Many Requests", "Retry-After", header));
        });

        assertThat(failure.retryAfter().map(Duration::toSeconds)).isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    void noPauseNeedBeNamed() {
        assertThat(failure(status(429, "Too Many Requests")))
                .isInstanceOfSatisfying(
                        CoupaException.Throttled.class,
                        throttled -> assertThat(throttled.retryAfter()).isEmpty());
    }

    @Test
    void aRequestIdThatIsNoneIsLeftOut() {
        assertThat(failure(status(500, "", "X-Request-Id", "a b <script>")).requestId())
                .isEmpty();
    }

    @Test
    void failuresSayNothingOfTheQuery() {
        coupa.answers(USERS, status(500, ""));

        assertThatExceptionOfType(CoupaException.class)
                .isThrownBy(() -> coupa.client().users().page(Query.all().where("email", "ada@example.test")))
                .satisfies(e -> assertThat(e).hasMessageNotContaining("ada@"));
    }

    @Test
    void anInterruptedCallLeavesItsThreadInterrupted() {
        var client = coupa.client();
        client.authenticate();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> client.users().page(Query.all()))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void everyFailureSaysItsCall() {
        assertThat(List.of(
                        failure(status(500, "")),
                        failure(status(400, "")),
                        failure(status(429, "")),
                        failure(json(""))))
                .allSatisfy(failure -> assertThat(failure).hasMessageStartingWith("GET /api/users: "));
    }

    private CoupaException failure(MockResponse response) {
        coupa.answers(USERS, response);
        return catchThrowableOfType(
                CoupaException.class, () -> coupa.client().users().page(Query.all()));
    }
}
