package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.data.LeftOver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code temporal server start-dev}, with its state in a file and its web UI. */
final class DevTemporal implements Temporal {

    private static final String PID_FILE = "temporal.pid";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final int uiPort;

    private DevTemporal(Process process, int port, int uiPort) {
        this.process = process;
        this.port = port;
        this.uiPort = uiPort;
    }

    static DevTemporal start(Path program, DataFolder folder, Options options, KeptPorts ports) {
        var database = folder.path("temporal.db");
        LeftOver.stop(folder, PID_FILE, database);
        int port = ports.choose("Temporal", options.ports().temporal());
        int uiPort = ports.choose("Temporal's UI", options.ports().temporalUi());
        var log = folder.path("temporal.log");
        try {
            var process = new ProcessBuilder(command(program, database, port, uiPort))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            folder.write(PID_FILE, Long.toString(process.pid()));
            return new DevTemporal(process, port, uiPort).whenUp(log);
        } catch (IOException e) {
            throw new QuickstartFailed("%s cannot be started: %s".formatted(program, e.getMessage()), e);
        }
    }

    private static List<String> command(Path program, Path database, int port, int uiPort) {
        var command = new ArrayList<String>();
        // In a session of its own, or Ctrl-C would end it before those who need it.
        Programs.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
        command.addAll(List.of(program.toString(), "server", "start-dev", "--ip", "127.0.0.1"));
        command.addAll(List.of("--port", Integer.toString(port), "--ui-port", Integer.toString(uiPort)));
        command.addAll(List.of("--db-filename", database.toString(), "--log-level", "warn"));
        return command;
    }

    private DevTemporal whenUp(Path log) {
        var giveUp = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(giveUp)) {
            if (TemporalProbe.answers(address(), Duration.ofSeconds(1))) {
                return this;
            }
        }
        close();
        throw new QuickstartFailed(
                "'temporal server start-dev' does not come up. Its own words are in %s.".formatted(log));
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Optional<String> ui() {
        return Optional.of("http://127.0.0.1:" + uiPort);
    }

    @Override
    public String words() {
        return "Temporal, by 'temporal server start-dev', at %s; its UI at http://127.0.0.1:%d"
                .formatted(address(), uiPort);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
