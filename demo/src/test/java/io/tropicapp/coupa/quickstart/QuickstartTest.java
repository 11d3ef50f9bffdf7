package io.tropicapp.coupa.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.quickstart.running.Started;
import io.tropicapp.coupa.quickstart.story.Story;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The whole system, by the public API alone: the story checks its own expectations and fails if one is not met. */
class QuickstartTest {

    private static final List<String> SMALL = List.of("--users", "120", "--suppliers", "70", "--contracts", "20");
    private static final Pattern TOKEN = Pattern.compile("tropic_coupa_[\\w-]+");

    @TempDir
    Path data;

    @BeforeAll
    static void keepTheConsoleForOurselves() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Test
    void aConnectionGoesLiveAndASecondStartFindsItSyncing() {
        var first = play(SMALL);
        var tokens = kept("tokens.json");

        assertThat(first)
                .contains("enters a wrong secret, and is told:", "Compare identifier and secret")
                .contains("LIVE, HEALTHY", "the 71 suppliers of Coupa", "the 20 contracts of Coupa")
                .contains("has ordered; linked: order", "so nothing more is followed")
                .contains("Skipped it is supplier", "Completed it came as supplier", "supplier_onboarding.completed")
                .doesNotContain("is connected already", "simulated-secret");
        assertThat(kept("endpoints.json")).contains("\"api\" : \"http://127.0.0.1:", "\"temporalUi\" : null");
        assertThat(TOKEN.matcher(tokens).results()).hasSize(4);

        var second = play(SMALL);

        assertThat(second)
                .contains("is connected already", "deactivates 12 users and 8 suppliers", "INCREMENTAL sync")
                .contains("LIVE, HEALTHY");
        assertThat(kept("tokens.json")).isEqualTo(tokens);
    }

    @Test
    void aCoupaOfOnesOwnIsOnlyRead() {
        try (var coupa = Simulator.start(SimulatorOptions.defaults().withSize(40, 30, 20))) {
            var before = coupa.snapshot();
            var client = SimulatorOptions.DEFAULT_CLIENT;

            var told = play(
                    List.of("--coupa", coupa.url(), "--client-id", client.id(), "--client-secret", client.secret()));

            assertThat(told).contains("LIVE, HEALTHY").doesNotContain("wrong secret");
            assertThat(coupa.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void aRowThatIsMissingAtTheEndMakesItFail() throws SQLException {
        var console = new Console(new PrintStream(OutputStream.nullOutputStream()), false);
        try (var folder = DataFolder.open(data);
                var started = new Started();
                var services = Services.start(CommandLine.read(SMALL, Map.of()), folder, started, console)) {
            Story.play(services, console);
            deleteASupplier(services.endpoints().postgres());

            assertThatExceptionOfType(QuickstartFailed.class)
                    .isThrownBy(() -> Story.play(services, console))
                    .withMessage("The suppliers should be those of Coupa, but 1 are missing and 0 too many");
        }
    }

    /** One that does not change in Coupa from one story to the next, so that no sync brings it back. */
    private static void deleteASupplier(String postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from coupa_supplier where coupa_id = (select max(coupa_id) from coupa_supplier"
                            + " where coupa_updated_at < now() - interval '1 day')");
        }
    }

    /** What was told, however it is broken into lines. */
    private String play(List<String> arguments) {
        var told = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(told, true, StandardCharsets.UTF_8), false);
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--exit", "--data", data.toString()));
        try (var folder = DataFolder.open(data);
                var started = new Started()) {
            new Quickstart(CommandLine.read(all, Map.of()), console).run(folder, started);
        }
        return told.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private String kept(String file) {
        try (var folder = DataFolder.open(data)) {
            return folder.read(file).orElseThrow();
        }
    }
}
