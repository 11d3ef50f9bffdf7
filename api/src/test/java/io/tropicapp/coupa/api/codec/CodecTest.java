package io.tropicapp.coupa.api.codec;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.Http;
import io.tropicapp.coupa.api.RunningApi;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.store.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    /** {@code "12 microscopes"} as {@code json/plain}. */
    private static final String PLAIN =
            "{'payloads': [{'metadata': {'encoding': 'anNvbi9wbGFpbg=='}, 'data': 'IjEyIG1pY3Jvc2NvcGVzIg=='}]}";

    private final String namespace = "namespace-" + UUID.randomUUID();
    private final Http operator = API.as(Role.OPERATOR);

    @Test
    void whatIsEncodedIsDecodedAgain() {
        var encoded = encode(PLAIN);
        var decoded = decode(encoded.text());

        assertThat(encoded.status()).isEqualTo(200);
        assertThat(encoded.header("content-type")).startsWith("application/json");
        assertThat(encoded.at("/payloads/0/metadata/coupa-key-id")).isNotEmpty();
        assertThat(encoded.at("/payloads/0/data")).isNotEqualTo("IjEyIG1pY3Jvc2NvcGVzIg==");
        assertThat(decoded.status()).isEqualTo(200);
        assertThat(decoded.at("/payloads/0/data")).isEqualTo("IjEyIG1pY3Jvc2NvcGVzIg==");
        assertThat(decoded.at("/payloads/0/metadata/encoding")).isEqualTo("anNvbi9wbGFpbg==");
    }

    @Test
    void whatWasNeverEncodedIsShownAsItIs() {
        assertThat(decode(PLAIN).at("/payloads/0/data")).isEqualTo("IjEyIG1pY3Jvc2NvcGVzIg==");
    }

    @Test
    void withoutANamespaceItIsOurOwn() {
        var encoded = operator.post("/codec/encode", PLAIN);

        assertThat(operator.post("/codec/decode", encoded.text(), "X-Namespace", "default")
                        .status())
                .isEqualTo(200);
        assertThat(operator.post("/codec/decode", encoded.text()).status()).isEqualTo(200);
    }

    @Test
    void eachDecodingIsKeptWithWhoAndHowManyAndWithoutContent() {
        var encoded = encode(PLAIN);
        decode(encoded.text());

        var kept = operator.get("/v1/audit?limit=20")
                .json()
                .at("/items")
                .valueStream()
                .filter(entry -> entry.at("/detail/namespace").asString("").equals(namespace));

        assertThat(kept).singleElement().satisfies(entry -> {
            assertThat(entry.at("/action").asString()).isEqualTo("payloads.decoded");
            assertThat(entry.at("/actor").asString()).startsWith("operator ");
            assertThat(entry.at("/role").asString()).isEqualTo("operator");
            assertThat(entry.at("/detail/payloads").asInt()).isEqualTo(1);
            assertThat(entry.at("/detail/unreadable").asInt()).isZero();
            assertThat(entry.at("/detail").size()).isEqualTo(3);
            assertThat(entry.at("/occurredAt").asString()).isNotEmpty();
        });
    }

    @Test
    void aPayloadOfAnotherNamespaceIsNotDecoded() {
        var encoded = encode(PLAIN);

        var answer = operator.post("/codec/decode", encoded.text(), "X-Namespace", "another");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("payload-unreadable");
        assertThat(answer.at("/detail")).contains("another namespace than 'another'");
    }

    @Test
    void aMissingKeyIsNamed() {
        var encoded = encode(PLAIN).text().replaceAll("\"coupa-key-id\":\"[^\"]+\"", "\"coupa-key-id\":\"NDI=\"");

        var answer = decode(encoded);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("key 42, which coupa.payloads.keyset does not have");
    }

    @Test
    void oneThatDoesNotDecryptHidesNothingBesideItAndIsCounted() {
        var readable = encode(PLAIN).json().at("/payloads/0").toString();
        var foreign = readable.replaceAll("\"coupa-key-id\":\"[^\"]+\"", "\"coupa-key-id\":\"NDI=\"");

        var answer = decode("{\"payloads\":[%s,%s]}".formatted(foreign, readable));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/payloads/0/metadata/coupa-key-id")).isEqualTo("NDI=");
        assertThat(answer.at("/payloads/1/data")).isEqualTo("IjEyIG1pY3Jvc2NvcGVzIg==");
        assertThat(operator.get("/v1/audit?limit=20").json().at("/items").valueStream())
                .filteredOn(entry -> entry.at("/detail/namespace").asString("").equals(namespace))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.at("/detail/unreadable").asInt()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{'payloads': 1}", "{'payloads': [{'data': '!'}]}", "secret"})
    void anotherBodyIsRefusedWithoutShowingIt(String body) {
        var answer = decode(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-body");
        assertThat(answer.text()).doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BACKEND", "CONSULTANT", "OWNER"})
    void onlyOperatorsDecode(Role role) {
        var caller = role == Role.OWNER ? API.as(role, "acme") : API.as(role);

        assertThat(caller.post("/codec/decode", PLAIN).status()).isEqualTo(403);
        assertThat(caller.post("/codec/encode", PLAIN).status()).isEqualTo(403);
    }

    @Test
    void anOperatorOfOneOrganizationDoesNotDecodeWhatMayBeOfAnother() {
        var bound = API.as(Role.OPERATOR, "acme");

        assertThat(bound.post("/codec/decode", PLAIN).status()).isEqualTo(403);
        assertThat(bound.post("/codec/encode", PLAIN).status()).isEqualTo(403);
        assertThat(bound.post("/codec/decode", PLAIN).at("/detail")).contains("for one organization");
    }

    @Test
    void whoHasNoTokenIsRefused() {
        assertThat(API.nobody().post("/codec/decode", PLAIN).status()).isEqualTo(401);
    }

    @Test
    void nothingDecodedIsKeptForAnIdempotencyKey() {
        var key = UUID.randomUUID().toString();
        var encoded = encode(PLAIN).text();

        operator.post("/codec/decode", encoded, "X-Namespace", namespace, "Idempotency-Key", key);
        var another = operator.post("/codec/decode", PLAIN, "X-Namespace", namespace, "Idempotency-Key", key);

        assertThat(another.status()).isEqualTo(200);
    }

    @Test
    void theTemporalUiMayAskFromABrowser() {
        var preflight = preflight(RunningApi.TEMPORAL_UI);
        var decoded = operator.post("/codec/decode", PLAIN, "Origin", RunningApi.TEMPORAL_UI);

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("access-control-allow-origin")).isEqualTo(RunningApi.TEMPORAL_UI);
        assertThat(preflight.header("access-control-allow-credentials")).isEqualTo("true");
        assertThat(preflight.header("access-control-allow-methods")).contains("POST");
        assertThat(preflight.header("access-control-allow-headers")).contains("x-namespace", "authorization-extras");
        assertThat(decoded.status()).isEqualTo(200);
        assertThat(decoded.header("access-control-allow-origin")).isEqualTo(RunningApi.TEMPORAL_UI);
    }

    @Test
    void noOtherPageMay() {
        var elsewhere = operator.post("/codec/decode", PLAIN, "Origin", "https://temporal.example.com.evil.org");

        assertThat(preflight("https://evil.org").status()).isEqualTo(403);
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void theRestOfTheApiIsForNoPage() {
        var answer = operator.send("GET", "/v1/connections", "", "Origin", RunningApi.TEMPORAL_UI);

        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*.acme.com", "https://temporal.acme.com/", "temporal.acme.com"})
    void anOriginThatIsNotExactIsRefusedAtTheStart(String origin) {
        assertThatThrownBy(() -> RunningApi.start(
                        TestWorld.mainDatabase(),
                        "127.0.0.1:" + TestWorld.freePort(),
                        "--coupa.codec.origins=" + origin))
                .rootCause()
                .hasMessageContaining("coupa.codec.origins has '" + origin + "'");
    }

    private Answer encode(String payloads) {
        return operator.post("/codec/encode", payloads, "X-Namespace", namespace);
    }

    private Answer decode(String payloads) {
        return operator.post("/codec/decode", payloads, "X-Namespace", namespace);
    }

    private static Answer preflight(String origin) {
        return API.nobody()
                .send(
                        "OPTIONS",
                        "/codec/decode",
                        "",
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type,x-namespace,authorization,authorization-extras");
    }
}
