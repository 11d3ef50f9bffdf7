package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.dropped;
import static io.tropicapp.coupa.client.FakeCoupa.json;
import static io.tropicapp.coupa.client.FakeCoupa.silent;
import static io.tropicapp.coupa.client.FakeCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointProbeTest {

    private static final String PATH = "requisition-lines/metadata";

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"id\":1}]", "{\"fields\":[]}"})
    void anyJsonMeansThatItIsServed(String body) {
        assertThat(probe(json(body))).isEqualTo(new EndpointProbe(PATH, true, 200, "served"));
        assertThat(coupa.asked("/api/" + PATH).getFirst().query()).isEqualTo("limit=1");
        assertThat(coupa.requests.getLast().getMethod()).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 404, 405, 422, 429, 500, 501, 503})
    void everyOtherStatusIsAnOutcomeInWords(int status) {
        var probe = probe(status(status, "<html>"));

        assertThat(probe.available()).isFalse();
        assertThat(probe.httpStatus()).isEqualTo(status);
        assertThat(probe.detail()).contains("GET /api/" + PATH).contains("" + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 410, 501})
    void anEndpointThatIsForbiddenOrNotThereIsAnAnswer(int status) {
        assertThat(probe(status(status, "<html>")).isConclusive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 425, 429, 500, 502, 503, 504})
    void whatPassesIsNoAnswer(int status) {
        assertThat(probe(status(status, "<html>")).isConclusive()).isFalse();
    }

    @Test
    void aRefusedTokenIsAnOutcome() {
        coupa.answers("/api/" + PATH, status(401, ""), status(401, ""), status(401, ""));

        assertThat(probe(status(401, "")).httpStatus()).isEqualTo(401);
    }

    @Test
    void aWebPageIsNotServed() {
        assertThat(probe(json("<html>")))
                .satisfies(probe -> assertThat(probe.available()).isFalse())
                .satisfies(probe -> assertThat(probe.httpStatus()).isEqualTo(200));
    }

    @Test
    void noAnswerIsAnOutcomeToo() {
        coupa.answers("/api/" + PATH, silent());
        assertThat(EndpointProbe.of(coupa.impatientClient(), PATH).httpStatus()).isZero();
        assertThat(probe(dropped()).available()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/users", "users?x=1", "../oauth2/token", "users/"})
    void onlyPathsAreTried(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> EndpointProbe.of(coupa.client(), path));
    }

    private EndpointProbe probe(MockResponse response) {
        coupa.answers("/api/" + PATH, response);
        return EndpointProbe.of(coupa.client(), PATH);
    }
}
