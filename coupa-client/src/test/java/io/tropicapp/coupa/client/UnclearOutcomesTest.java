package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.dropped;
import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.silent;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnclearOutcomesTest {

    private static final String REQUISITIONS = "/api/requisitions";
    private static final String WEB_PAGE = "<!DOCTYPE html><html><body>We're sorry</body></html>";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void aServerThatFailsMayHaveCreated(int status) {
        assertThat(failure(status(status, WEB_PAGE)).outcomeUnclear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {WEB_PAGE, "", " ", "null", "{}", "[]", "\"7\"", "{\"id\":7", "{\"id\":null,\"status\":\"draft\"}"
            })
    void aSuccessThatNamesNoRequisitionIsUnclear(String body) {
        var failure = failure(status(201, body));

        assertThat(failure).isInstanceOf(CoupaException.Unreadable.class);
        assertThat(failure.outcomeUnclear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectAfterAWriteSaysNothingOfIt(int status) {
        assertThat(failure(status(status, "", "Location", coupa.origin() + "/elsewhere"))
                        .outcomeUnclear())
                .isTrue();
        assertThat(coupa.requests)
                .noneMatch(request -> request.getUrl().encodedPath().equals("/elsewhere"));
    }

    @Test
    void aConnectionThatIsDroppedMidwayIsUnclear() {
        assertThat(failure(dropped()).outcomeUnclear()).isTrue();
    }

    @Test
    void aConnectionThatIsDroppedBeforeAnyAnswerIsUnclear() {
        assertThat(failure(new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build())
                        .outcomeUnclear())
                .isTrue();
    }

    @Test
    void aServerThatDoesNotAnswerInTimeMayHaveCreated() {
        coupa.answers(REQUISITIONS, silent());

        assertThat(failure(coupa.impatientClient()).outcomeUnclear()).isTrue();
    }

    @Test
    void nothingIsUnclearWhereThereIsNoConnection() {
        coupa.answers("/oauth2/token", status(200, "{\"access_token\":\"token-1\"}", "Connection", "close"));
        var client = coupa.client();
        client.authenticate();
        coupa.close();

        var failure = failure(client);

        assertThat(failure).isInstanceOf(CoupaException.Unavailable.class);
        assertThat(failure.outcomeUnclear()).isFalse();
    }

    @Test
    void whatIsNotWantedAnyMoreWhenItCouldGoOutIsNotSent() {
        var late = coupa.client().writingWhile(() -> false);

        var failure = catchThrowableOfType(
                CoupaException.Unavailable.class, () -> late.requisitionWrites().create(RequisitionBody.unchanged()));

        assertThat(failure).hasMessageContaining("was not sent");
        assertThat(failure.outcomeUnclear()).isFalse();
        assertThat(coupa.received(REQUISITIONS)).isEmpty();
    }

    @Test
    void nothingIsUnclearWhereNoTokenCouldBeHad() {
        coupa.answers("/oauth2/token", status(503, WEB_PAGE));

        assertThat(failure(coupa.client()).outcomeUnclear()).isFalse();
        assertThat(coupa.asked(REQUISITIONS)).isEmpty();
    }

    @Test
    void nothingIsUnclearWhereTheThreadWasInterruptedBeforehand() {
        Thread.currentThread().interrupt();

        assertThat(failure(coupa.client()).outcomeUnclear()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 415, 422, 429})
    void aRefusalIsClear(int status) {
        assertThat(failure(status(status, WEB_PAGE)).outcomeUnclear()).isFalse();
    }

    @Test
    void aRefusalWhoseBodyIsDroppedIsClear() {
        assertThat(failure(dropped().newBuilder().code(422).build()).outcomeUnclear())
                .isFalse();
    }

    @Test
    void aTokenThatIsRefusedForGoodIsClear() {
        var failure = failure(status(401, ""), status(401, ""), status(401, ""), status(401, ""));

        assertThat(failure).isInstanceOf(CoupaException.Unauthorized.class);
        assertThat(failure.outcomeUnclear()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 429})
    void whatOnlyReadsIsNeverUnclear(int status) {
        coupa.answers(REQUISITIONS, status(status, WEB_PAGE));

        var failure = catchThrowableOfType(
                CoupaException.class, () -> coupa.client().requisitions().page(Query.all()));

        assertThat(failure.outcomeUnclear()).isFalse();
    }

    @Test
    void aCreatedRequisitionThatCannotBeReadAgainIsUnclear() {
        coupa.answers(REQUISITIONS + "/7", status(404, WEB_PAGE));

        var failure = failure(status(201, "{\"id\":7}"));

        assertThat(failure).isInstanceOf(CoupaException.Unreadable.class);
        assertThat(failure.outcomeUnclear()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 429, 400, 307})
    void aWriteIsSentOnce(int status) {
        failure(status(status, WEB_PAGE, "Retry-After", "0", "Location", coupa.origin() + REQUISITIONS));

        assertThat(coupa.asked(REQUISITIONS)).hasSize(1);
    }

    @Test
    void aWriteIsSentAgainAfterARefusedTokenAlone() {
        coupa.answers(REQUISITIONS, status(401, ""), status(201, "{\"id\":7,\"status\":\"draft\"}"));

        var made = coupa.client().requisitionWrites().create(RequisitionBody.unchanged());

        assertThat(made.id()).isEqualTo(7);
        assertThat(coupa.received(REQUISITIONS)).containsExactly("POST {}", "POST {}");
    }

    @Test
    void aServerThatAsksToComeAgainAtOnceIsNotAskedPastTheBudget() {
        coupa.answers("/api/users", status(503, "", "Retry-After", "0"));

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(() -> coupa.client().users().page(Query.all()));
        assertThat(coupa.asked("/api/users")).hasSize(1);
    }

    @Test
    void failuresSayNothingOfWhatWasSentNorOfTheToken() {
        var secret = new RequisitionBody(
                Optional.of("Secret title"),
                Optional.of("Secret reason"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        for (var answer : List.of(status(500, "Secret body"), json("Secret body"), silent(), status(400, WEB_PAGE))) {
            coupa.answers(REQUISITIONS, answer);
            var failure = catchThrowableOfType(
                    CoupaException.class,
                    () -> coupa.impatientClient().requisitionWrites().create(secret));

            assertThat(failure)
                    .hasMessageStartingWith("POST /api/requisitions: ")
                    .hasMessageNotContainingAny("Secret", "token-", "s3cr3t", "sorry")
                    .hasNoCause();
        }
    }

    private CoupaException failure(MockResponse... responses) {
        coupa.answers(REQUISITIONS, responses);
        return failure(coupa.client());
    }

    private static CoupaException failure(CoupaClient client) {
        return catchThrowableOfType(
                CoupaException.class, () -> client.requisitionWrites().create(RequisitionBody.unchanged()));
    }
}
