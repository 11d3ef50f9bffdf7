package io.tropicapp.coupa.quickstart.real;

import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code temporal server start-dev}, and the same program as operators and consultants use it. */
public final class DevServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path program = program();
    private final TemporalDevServer server = TemporalDevServer.start(TemporalDevServerOptions.newBuilder()
            .setExistingPath(program.toString())
            .setDownloadEnabled(false)
            .setUi(false)
            .setLogLevel("error")
            .setStartupTimeout(Duration.ofMinutes(1))
            .setExtraArgs("--dynamic-config-value", "matching.enableFairness=true")
            .build());

    /** The one that {@code scripts/install-temporal} brings, or the one on the PATH. */
    private static Path program() {
        var onPath = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(":")))
                .map(folder -> Path.of(folder, "temporal"));
        return Stream.concat(
                        Stream.of(Path.of("..", ".tools", "bin", "temporal").toAbsolutePath()), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no `temporal` on this machine: run scripts/install-temporal"));
    }

    /** Host and port. */
    public String address() {
        return server.getTarget();
    }

    /** What the command says, which must succeed. */
    public String temporal(String... arguments) {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--address", address()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s: %s".formatted(String.join(" ", arguments), said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #temporal}, as JSON. */
    public JsonNode asked(String... arguments) {
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--output", "json"));
        return JSON.readTree(temporal(command.toArray(String[]::new)));
    }

    @Override
    public void close() {
        server.close();
    }
}
