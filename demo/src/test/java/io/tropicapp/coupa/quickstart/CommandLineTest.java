package io.tropicapp.coupa.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final Map<String, String> SECRET =
            Map.of("COUPA_CLIENT_ID", "tropic", "COUPA_CLIENT_SECRET", "from-the-environment");

    @Test
    void withoutOptionsTheStoryIsPlayedAndEverythingStaysUp() {
        var options = read();

        assertThat(options.exit()).isFalse();
        assertThat(options.story()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of(".quickstart").toAbsolutePath());
        assertThat(options.ports()).isEqualTo(new Options.Ports(0, 0, 0, 0, 0));
        assertThat(options.size()).isEqualTo(new Options.Size(2_000, 1_500, 300));
        assertThat(options.coupa()).isEmpty();
        assertThat(options.temporal()).isEmpty();
    }

    @Test
    void aValueStandsBehindASpaceOrAnEqualsSign() {
        assertThat(read("--port", "8080", "--coupa-port=8090").ports())
                .isEqualTo(new Options.Ports(8080, 8090, 0, 0, 0));
    }

    @Test
    void aCoupaComesFromTheEnvironmentUnlessTheCommandLineSaysOtherwise() {
        var options = CommandLine.read(
                List.of("--coupa", "https://Acme.CoupaHost.com/", "--client-secret", "from-the-line"), SECRET);

        assertThat(options.coupa())
                .contains(new Options.GivenCoupa("https://acme.coupahost.com", "tropic", "from-the-line"));
        assertThat(options.toString()).doesNotContain("from-the-line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.coupahost.com",
                "acme.coupahost.com",
                "http://localhost:8090",
                "https://",
                "ftp://a.b",
                "https://acme.example.com",
                "https://coupahost.com",
                "https://acme.coupahost.com.example.com",
                "https://acmecoupahost.com"
            })
    void whatIsNotEncryptedOrNotAnAddressOfCoupasIsNotACoupa(String url) {
        assertThatExceptionOfType(QuickstartFailed.class)
                .isThrownBy(() -> CommandLine.read(List.of("--coupa", url), SECRET))
                .withMessageContaining("'%s' is not the address of a Coupa", url);
    }

    @Test
    void aCoupaOnThisMachineNeedsNoEncryption() {
        assertThat(CommandLine.read(List.of("--coupa", "http://127.0.0.1:8090"), SECRET)
                        .coupa())
                .hasValueSatisfying(coupa -> assertThat(coupa.url()).isEqualTo("http://127.0.0.1:8090"));
    }

    @Test
    void aCoupaWithoutItsClientIsRefused() {
        refused("--coupa", "https://acme.coupahost.com").withMessageContaining("--client-id or the environment");
        refused("--client-id", "tropic").withMessageContaining("add --coupa");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithWhereToLook() {
        refused("--prot", "8080").withMessage("There is no option --prot. See ./quickstart --help.");
        refused("--port").withMessageContaining("needs a value");
        refused("--port", "--exit").withMessageContaining("needs a value");
        refused("--port", "70000").withMessageContaining("from 0 to 65535, not '70000'");
        refused("--exit=yes").withMessageContaining("There is no option");
        refused("--exit", "--no-story").withMessageContaining("makes no sense");
    }

    @Test
    void aTemporalOfOnesOwnIsNamedByTheEnvironment() {
        assertThat(CommandLine.read(List.of(), Map.of("TEMPORAL_ADDRESS", "temporal:7233"))
                        .temporal())
                .contains(new Options.TemporalServer("temporal:7233", "default"));
        assertThat(CommandLine.read(List.of(), Map.of("TEMPORAL_ADDRESS", " ")).temporal())
                .isEmpty();
    }

    private static ThrowableAssertAlternative<QuickstartFailed> refused(String... arguments) {
        return assertThatExceptionOfType(QuickstartFailed.class).isThrownBy(() -> read(arguments));
    }

    private static Options read(String... arguments) {
        return CommandLine.read(List.of(arguments), Map.of());
    }
}
