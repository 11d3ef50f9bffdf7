package io.tropicapp.coupa.temporal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tropicapp.coupa.temporal.UnusableSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableServerTest {

    private static final HeldCertificate CLIENT = new HeldCertificate.Builder().build();

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsNamedWithItsVariable() {
        assertUnusable(Map.of(
                        "TEMPORAL_TLS_CLIENT_CERT_PATH", "/nowhere/client.pem", "TEMPORAL_TLS_CLIENT_KEY_DATA", "key"))
                .isEqualTo("TEMPORAL_TLS_CLIENT_CERT_PATH names /nowhere/client.pem, which cannot be read.");
        assertUnusable(Map.of("TEMPORAL_CONFIG_FILE", "/nowhere/temporal.toml"))
                .isEqualTo("TEMPORAL_CONFIG_FILE names /nowhere/temporal.toml, which cannot be read.");
    }

    @Test
    void aCertificateWithoutItsKeyIsNotEnough() {
        assertUnusable(Map.of("TEMPORAL_TLS_CLIENT_CERT_DATA", CLIENT.certificatePem()))
                .isEqualTo("There is a client certificate for Temporal, but no key for it.");
        assertUnusable(Map.of("TEMPORAL_TLS_CLIENT_KEY_DATA", CLIENT.privateKeyPkcs8Pem()))
                .isEqualTo("There is a client key for Temporal, but no certificate for it.");
    }

    @Test
    void whatIsNoCertificateOrNoKeyIsNamed() {
        assertUnusable(Map.of(
                        "TEMPORAL_TLS_CLIENT_CERT_DATA",
                        "nonsense",
                        "TEMPORAL_TLS_CLIENT_KEY_DATA",
                        CLIENT.privateKeyPkcs8Pem()))
                .isEqualTo("TEMPORAL_TLS_CLIENT_CERT_DATA holds no certificate.");
        assertUnusable(Map.of(
                        "TEMPORAL_TLS_CLIENT_CERT_DATA",
                        CLIENT.certificatePem(),
                        "TEMPORAL_TLS_CLIENT_KEY_DATA",
                        "nonsense"))
                .isEqualTo("TEMPORAL_TLS_CLIENT_KEY_DATA holds no private key.");
    }

    @Test
    void aSettingIsGivenOnce() {
        assertUnusable(Map.of(
                        "TEMPORAL_TLS_SERVER_CA_CERT_DATA",
                        CLIENT.certificatePem(),
                        "TEMPORAL_TLS_SERVER_CA_CERT_PATH",
                        "/etc/ca.pem"))
                .isEqualTo("Both TEMPORAL_TLS_SERVER_CA_CERT_PATH and TEMPORAL_TLS_SERVER_CA_CERT_DATA are set.");
    }

    @Test
    void anApiKeyIsNotSentInPlainText() {
        assertUnusable(Map.of("TEMPORAL_API_KEY", "secret-key", "TEMPORAL_TLS", "false"))
                .isEqualTo("There is an API key for Temporal, but TLS is off: everybody on the way could read it.")
                .doesNotContain("secret-key");
    }

    @Test
    void aProfileThatIsNotThereIsNamed() throws IOException {
        var file = file("temporal.toml", "[profile.default]\naddress = \"localhost:7233\"\n");

        assertUnusable(Map.of("TEMPORAL_CONFIG_FILE", file, "TEMPORAL_PROFILE", "prod"))
                .isEqualTo(
                        "TEMPORAL_PROFILE names the profile 'prod', which Temporal's configuration file does not have.");
    }

    @Test
    void aBrokenConfigurationFileDoesNotShowWhatIsInIt() throws IOException {
        var broken = file("temporal.toml", "[profile.default]\napi_key = secret-key\n");
        var empty = file("empty.toml", "");

        assertUnusable(Map.of("TEMPORAL_CONFIG_FILE", broken))
                .isEqualTo("Temporal's configuration file is not the TOML that it should be, at line 2.");
        assertUnusable(Map.of("TEMPORAL_CONFIG_FILE", empty))
                .isEqualTo("Temporal's configuration file has no profiles.");
    }

    @Test
    void anEmptyKeyFileIsNamed() throws IOException {
        var settings = new ServerSettings(null, null, Path.of(file("key", "\n")), false);

        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> Server.of(settings, Map.of()))
                .withMessageContaining("which is empty");
    }

    private static AbstractStringAssert<?> assertUnusable(Map<String, String> environment) {
        var failure = catchThrowableOfType(
                UnusableSettings.class, () -> Server.of(new ServerSettings(null, null, null, true), environment));
        assertThat(failure.remedy()).isNotBlank();
        return assertThat(failure.problem());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
