package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code temporal server start-dev}, with its state in a file and its web UI. */
public final class DevTemporal implements Temporal {

    private static final String NAME = "temporal";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerProcess process;
    private final int port;
    private final int uiPort;

    private DevTemporal(ServerProcess process, int port, int uiPort) {
        this.process = process;
        this.port = port;
        this.uiPort = uiPort;
    }

    public static DevTemporal start(Path program, DataFolder folder, Options.Ports asked, KeptPorts ports) {
        var database = folder.path("temporal.db");
        ServerProcess.stopLeftOver(folder, NAME, database);
        int port = ports.choose("Temporal", asked.temporal());
        int uiPort = ports.choose("Temporal's UI", asked.temporalUi());
        folder.delete("temporal.log");
        var log = folder.path("temporal.log");
        var process = ServerProcess.start(folder, NAME, command(program, database, port, uiPort), System.getenv(), log);
        return new DevTemporal(process, port, uiPort).whenUp(log);
    }

    private static List<String> command(Path program, Path database, int port, int uiPort) {
        var command = new ArrayList<>(List.of(program.toString(), "server", "start-dev", "--ip", "127.0.0.1"));
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
        process.close();
    }
}
