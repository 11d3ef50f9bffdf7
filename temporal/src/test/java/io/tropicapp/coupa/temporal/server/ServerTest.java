package io.tropicapp.coupa.temporal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

    private static final HeldCertificate CLIENT = new HeldCertificate.Builder()
            .signedBy(SecuredTemporal.AUTHORITY)
            .commonName("coupa-worker")
            .build();

    @TempDir
    private Path folder;

    @Test
    void withoutAnySettingItIsTheOneOnThisMachine() {
        var server = Server.of(nothing(), Map.of());

        assertThat(server.address()).isEqualTo("127.0.0.1:7233");
        assertThat(server.namespace()).isEqualTo("default");
        assertThat(server.tls()).isEmpty();
        assertThat(server.apiKey()).isEmpty();
    }

    @Test
    void theVariablesOfEveryTemporalToolCount() {
        var server = Server.of(
                nothing(), Map.of("TEMPORAL_ADDRESS", "temporal.acme.com:7233", "TEMPORAL_NAMESPACE", "coupa"));

        assertThat(server.address()).isEqualTo("temporal.acme.com:7233");
        assertThat(server.namespace()).isEqualTo("coupa");
    }

    @Test
    void ourOwnPropertiesOutrankThem() {
        var server = Server.of(
                new ServerSettings("mine:7233", "mine", null, true),
                Map.of("TEMPORAL_ADDRESS", "theirs:7233", "TEMPORAL_NAMESPACE", "theirs"));

        assertThat(server.address()).isEqualTo("mine:7233");
        assertThat(server.namespace()).isEqualTo("mine");
    }

    @Test
    void anEnvironmentThatIsNotAskedChangesNothing() {
        var server = Server.of(
                new ServerSettings(null, null, null, false),
                Map.of("TEMPORAL_ADDRESS", "theirs:7233", "TEMPORAL_API_KEY", "key", "TEMPORAL_PROFILE", "prod"));

        assertThat(server.address()).isEqualTo("127.0.0.1:7233");
        assertThat(server.apiKey()).isEmpty();
    }

    @Test
    void aProfileOfTheConfigurationFileIsUsed() throws IOException {
        var environment = Map.of(
                "TEMPORAL_CONFIG_FILE",
                file("temporal.toml", """
                [profile.default]
                address = "localhost:7233"

                [profile.prod]
                address = "eu-west-1.aws.api.temporal.io:7233"
                namespace = "coupa.a1b2c"
                api_key = "key of the profile"
                """),
                "TEMPORAL_PROFILE",
                "prod",
                "TEMPORAL_NAMESPACE",
                "coupa-eu.a1b2c");

        var server = Server.of(nothing(), environment);

        assertThat(server.address()).isEqualTo("eu-west-1.aws.api.temporal.io:7233");
        assertThat(server.namespace()).isEqualTo("coupa-eu.a1b2c");
        assertThat(server.apiKey().orElseThrow().supply()).isEqualTo("key of the profile");
        assertThat(server.tls()).isPresent();
    }

    @Test
    void aServerThatAsksForACertificateIsShownOurs() throws IOException {
        var environment = trusting(Map.of(
                "TEMPORAL_TLS_CLIENT_CERT_PATH", file("client.pem", CLIENT.certificatePem()),
                "TEMPORAL_TLS_CLIENT_KEY_PATH", file("client.key", CLIENT.privateKeyPkcs8Pem())));
        try (var temporal = SecuredTemporal.forKnownClients();
                var us = speaking(temporal, environment);
                var stranger = speaking(temporal, trusting(Map.of()))) {
            assertThat(us.version()).isEqualTo("secured");
            assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(stranger::version);
        }
    }

    @Test
    void certificatesMayBeInTheVariablesThemselves() {
        var environment = trusting(Map.of(
                "TEMPORAL_TLS_CLIENT_CERT_DATA", CLIENT.certificatePem(),
                "TEMPORAL_TLS_CLIENT_KEY_DATA", CLIENT.privateKeyPkcs8Pem()));
        try (var temporal = SecuredTemporal.forKnownClients();
                var us = speaking(temporal, environment)) {
            assertThat(us.version()).isEqualTo("secured");
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsNotSpokenTo() {
        try (var temporal = SecuredTemporal.named("localhost");
                var us = speaking(temporal, Map.of("TEMPORAL_TLS", "true"))) {
            assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(us::version);
            assertThat(temporal.sent("authorization")).isEmpty();
        }
    }

    @Test
    void aServerMayHaveACertificateForAnotherNameThanItsAddress() {
        try (var temporal = SecuredTemporal.named("temporal.acme.internal");
                var refused = speaking(temporal, trusting(Map.of()));
                var us = speaking(temporal, trusting(Map.of("TEMPORAL_TLS_SERVER_NAME", "temporal.acme.internal")))) {
            assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(refused::version);
            assertThat(us.version()).isEqualTo("secured");
        }
    }

    @Test
    void everyCallCarriesKeyAndNamespaceAndWhatElseIsAskedFor() {
        var environment = trusting(Map.of(
                "TEMPORAL_API_KEY",
                "key-1",
                "TEMPORAL_NAMESPACE",
                "coupa.a1b2c",
                "TEMPORAL_GRPC_META_X_TEAM",
                "tropic"));
        try (var temporal = SecuredTemporal.named("localhost");
                var us = speaking(temporal, environment)) {
            assertThat(us.version()).isEqualTo("secured");
            us.askAsOperator();

            assertThat(temporal.sent("authorization")).hasSizeGreaterThan(1).containsOnly("Bearer key-1");
            assertThat(temporal.sent("temporal-namespace")).containsOnly("coupa.a1b2c");
            assertThat(temporal.sent("x-team")).containsOnly("tropic");
        }
    }

    private static Speaking speaking(SecuredTemporal temporal, Map<String, String> environment) {
        return new Speaking(Server.of(new ServerSettings(temporal.address(), null, null, true), environment));
    }

    private static ServerSettings nothing() {
        return new ServerSettings(null, null, null, true);
    }

    private static Map<String, String> trusting(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("TEMPORAL_TLS_SERVER_CA_CERT_DATA", SecuredTemporal.AUTHORITY.certificatePem());
        return environment;
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
