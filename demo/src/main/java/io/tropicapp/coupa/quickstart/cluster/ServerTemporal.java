package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.KeptPorts;
import io.tropicapp.coupa.quickstart.running.Postgres;
import io.tropicapp.coupa.quickstart.running.ServerProcess;
import io.tropicapp.coupa.quickstart.running.Started;
import io.tropicapp.coupa.quickstart.running.Temporal;
import io.tropicapp.coupa.quickstart.running.TemporalProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Temporal server as in production: all of its services, with its state in Postgres. */
final class ServerTemporal implements Temporal {

    private static final String NAME = "temporal-server";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TO_END = Duration.ofSeconds(30);
    /** Can never be changed once there is data. */
    private static final int SHARDS = 512;

    private final ServerProcess process;
    private final int port;

    private ServerTemporal(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The two programs of which it consists. */
    record Programs(Path server, Path sqlTool) {

        /** Those on the PATH, if both are. */
        static Optional<Programs> find() {
            return io.tropicapp.coupa.quickstart.running.Programs.find(NAME)
                    .flatMap(server -> io.tropicapp.coupa.quickstart.running.Programs.find("temporal-sql-tool")
                            .map(tool -> new Programs(server, tool)));
        }
    }

    static void stopLeftOver(DataFolder folder) {
        ServerProcess.stopLeftOver(folder, NAME, folder.path(NAME));
    }

    /**
     * Starts it and returns when it answers, with the namespace.
     *
     * @param dynamicSettings a file that the server reads again and again
     */
    static ServerTemporal start(
            Programs programs,
            DataFolder folder,
            Postgres postgres,
            KeptPorts ports,
            int askedPort,
            Path dynamicSettings,
            Started started) {
        new TemporalDatabases(programs.sqlTool(), folder, postgres).make();
        int port = ports.choose("Temporal", askedPort);
        folder.delete(NAME + ".log");
        var log = folder.path(NAME + ".log");
        var process = started.hold(ServerProcess.start(
                folder,
                NAME,
                // The root is where it would look for files of settings; by it, the next start knows it again.
                List.of(
                        programs.server().toString(),
                        "--root",
                        folder.path(NAME).toString(),
                        "--allow-no-auth",
                        "start"),
                Environment.with(settings(postgres, ports, port, dynamicSettings)),
                log));
        var temporal = new ServerTemporal(process, port);
        temporal.awaitUp(log);
        new Namespace(temporal.address(), temporal.namespace()).make();
        return temporal;
    }

    private static Map<String, String> settings(Postgres postgres, KeptPorts ports, int port, Path dynamicSettings) {
        var settings = new HashMap<String, String>();
        settings.put("DB", "postgres12");
        settings.put("POSTGRES_SEEDS", "127.0.0.1");
        settings.put("DB_PORT", Integer.toString(postgres.port()));
        settings.put("POSTGRES_USER", "postgres");
        settings.put("POSTGRES_PWD", "");
        settings.put("DBNAME", TemporalDatabases.STORE);
        settings.put("VISIBILITY_DBNAME", TemporalDatabases.VISIBILITY);
        settings.put("NUM_HISTORY_SHARDS", Integer.toString(SHARDS));
        settings.put("BIND_ON_IP", "127.0.0.1");
        settings.put("TEMPORAL_BROADCAST_ADDRESS", "127.0.0.1");
        settings.put("DYNAMIC_CONFIG_FILE_PATH", dynamicSettings.toString());
        settings.put("LOG_LEVEL", "warn");
        settings.put("FRONTEND_GRPC_PORT", Integer.toString(port));
        // Below 32768, as ours are: the table of its members has them in a smallint.
        for (var inside : List.of(
                "FRONTEND_HTTP_PORT",
                "FRONTEND_MEMBERSHIP_PORT",
                "HISTORY_GRPC_PORT",
                "HISTORY_MEMBERSHIP_PORT",
                "MATCHING_GRPC_PORT",
                "MATCHING_MEMBERSHIP_PORT",
                "WORKER_GRPC_PORT",
                "WORKER_MEMBERSHIP_PORT")) {
            settings.put(inside, Integer.toString(ports.choose("Temporal's " + inside, 0)));
        }
        return settings;
    }

    private void awaitUp(Path log) {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!TemporalProbe.answers(address(), Duration.ofSeconds(1))) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                close();
                throw new QuickstartFailed(
                        "The Temporal server does not come up. Its own words are in %s.".formatted(log));
            }
        }
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Optional<String> ui() {
        return Optional.empty();
    }

    @Override
    public String words() {
        return "Temporal, a server on Postgres with %d shards, at %s".formatted(SHARDS, address());
    }

    @Override
    public void close() {
        process.end(TO_END);
    }
}
