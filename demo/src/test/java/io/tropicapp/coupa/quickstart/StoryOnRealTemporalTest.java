package io.tropicapp.coupa.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.real.DevServer;
import io.tropicapp.coupa.quickstart.real.RealTemporal;
import io.tropicapp.coupa.quickstart.running.Started;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story on a real Temporal server, twice; it checks its own expectations. */
@RealTemporal
class StoryOnRealTemporalTest {

    @TempDir
    Path data;

    @Test
    void aConnectionGoesLiveAndASecondStartFindsItSyncing() {
        try (var temporal = new DevServer()) {
            assertThat(play(temporal))
                    .contains("a Temporal Schedule starts a sync, next at")
                    .contains("LIVE, HEALTHY", "has ordered; linked: order", "supplier_onboarding.completed");
            assertThat(play(temporal))
                    .contains("is connected already", "INCREMENTAL sync", "LIVE, HEALTHY")
                    .contains("a Temporal Schedule starts a sync, next at");
            assertThat(temporal.asked("workflow", "count", "--query", "ExecutionStatus IN (\"Failed\", \"TimedOut\")")
                            .path("count")
                            .asInt())
                    .isZero();
        }
    }

    /** What was told, however it is broken into lines. */
    private String play(DevServer temporal) {
        var told = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(told, true, StandardCharsets.UTF_8), false);
        var arguments = List.of(
                "--exit", "--data", data.toString(), "--users", "120", "--suppliers", "70", "--contracts", "20");
        try (var folder = DataFolder.open(data);
                var started = new Started()) {
            new Quickstart(CommandLine.read(arguments, Map.of("TEMPORAL_ADDRESS", temporal.address())), console)
                    .run(folder, started);
        }
        return told.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
}
