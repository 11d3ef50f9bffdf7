package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.DevTemporal;
import io.tropicapp.coupa.quickstart.running.Endpoints;
import io.tropicapp.coupa.quickstart.running.KeptPorts;
import io.tropicapp.coupa.quickstart.running.Postgres;
import io.tropicapp.coupa.quickstart.running.Programs;
import io.tropicapp.coupa.quickstart.running.Sealing;
import io.tropicapp.coupa.quickstart.running.Started;
import io.tropicapp.coupa.quickstart.running.Temporal;
import io.tropicapp.coupa.quickstart.running.Tokens;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Postgres, Temporal, a simulated Coupa, two workers and an API, each a process of its own.
 *
 * @param workers in the order of their numbers
 */
record Cluster(
        DataFolder folder,
        Postgres postgres,
        Temporal temporal,
        List<Application> workers,
        Endpoints endpoints,
        Tokens tokens) {

    private static final String SIMULATOR = "simulator";
    private static final String API = "api";
    private static final List<String> WORKERS = List.of("worker-1", "worker-2");
    /** Ours, and those of a Temporal server with its four services. */
    private static final int CONNECTIONS = 300;

    /**
     * Starts all of it, and leaves tokens and addresses in the folder once it is up.
     *
     * @param started takes what was started at once, so that it can be ended however far this comes
     * @throws QuickstartFailed if something does not start
     */
    static Cluster start(ClusterOptions options, DataFolder folder, Started started, Console console) {
        console.heading("Starting; logs are in %s".formatted(options.data()));
        var jars = Jars.in(options.home());
        stopLeftOvers(folder);
        var ports = KeptPorts.in(folder);
        var launch = new Launch(folder, started, console);
        int coupaPort = ports.choose("the simulated Coupa", options.ports().coupa());
        var coupa = "http://127.0.0.1:" + coupaPort;
        var simulator = launch.later(
                "A simulated Coupa at " + coupa,
                SIMULATOR,
                jars.simulator(),
                Health.ofSimulator(coupaPort),
                Settings.simulator(coupaPort, options.size()));
        var postgres = postgres(options, folder, ports, started, console);
        var temporal = Started.await(
                started.later(Temporal::words, () -> temporal(options, folder, postgres, ports, started), console));
        var settings = new Settings(postgres, temporal, coupa, Sealing.in(folder));
        var tokens = Tokens.of(folder, TokenStore.in(postgres.dataSource("postgres")));
        int apiPort = ports.choose("the API", options.ports().api());
        var first = worker(launch, jars, settings, ports, 0, options.workers().first());
        var second = worker(launch, jars, settings, ports, 1, options.workers().second());
        var api = launch.later(
                "API at http://127.0.0.1:" + apiPort,
                API,
                jars.api(),
                Health.ofService(apiPort),
                settings.api(apiPort));
        var workers = List.of(Started.await(first), Started.await(second));
        Started.await(simulator);
        Started.await(api);
        ports.keep();
        var endpoints = new Endpoints(
                "http://127.0.0.1:" + apiPort,
                temporal.address(),
                temporal.ui().orElse(null),
                coupa,
                postgres.jdbcUrl());
        endpoints.keep(folder);
        return new Cluster(folder, postgres, temporal, workers, endpoints, tokens);
    }

    /** Those who use others first. */
    private static void stopLeftOvers(DataFolder folder) {
        Endpoints.forget(folder);
        List.of(API, WORKERS.getFirst(), WORKERS.getLast(), SIMULATOR)
                .forEach(name -> Application.stopLeftOver(folder, name));
        ServerTemporal.stopLeftOver(folder);
        Postgres.stopLeftOver(folder);
    }

    private static Postgres postgres(
            ClusterOptions options, DataFolder folder, KeptPorts ports, Started started, Console console) {
        int port = ports.choose("Postgres", options.ports().postgres());
        return Started.await(started.later(
                "Postgres at 127.0.0.1:" + port, () -> Postgres.start(folder, port, CONNECTIONS), console));
    }

    private static Temporal temporal(
            ClusterOptions options, DataFolder folder, Postgres postgres, KeptPorts ports, Started started) {
        var programs = ServerTemporal.Programs.find();
        var server = options.server();
        if (server == ClusterOptions.Server.SERVER && programs.isEmpty()) {
            throw new QuickstartFailed(
                    "There is no temporal-server with its temporal-sql-tool: get them by scripts/install-temporal --server");
        }
        return programs.filter(found -> server != ClusterOptions.Server.DEV)
                .<Temporal>map(found -> ServerTemporal.start(
                        found,
                        folder,
                        postgres,
                        ports,
                        options.ports().temporal(),
                        options.home().resolve(Path.of("ops", "temporal", "dynamic.yaml")),
                        started))
                .orElseGet(() -> DevTemporal.start(devServer(), folder, options.ports(), ports));
    }

    private static Path devServer() {
        return Programs.find("temporal")
                .orElseThrow(() ->
                        new QuickstartFailed("There is no temporal on the PATH: get one by scripts/install-temporal"));
    }

    private static CompletableFuture<Application> worker(
            Launch launch, Jars jars, Settings settings, KeptPorts ports, int index, int asked) {
        var name = WORKERS.get(index);
        int port = ports.choose(name, asked);
        return launch.later(
                "%s, ready at http://127.0.0.1:%d/actuator/health".formatted(name, port),
                name,
                jars.worker(),
                Health.ofService(port),
                settings.worker(port));
    }

    /** Starts applications, and says so when they are ready. */
    private record Launch(DataFolder folder, Started started, Console console) {

        CompletableFuture<Application> later(
                String words, String name, Path jar, Health health, Map<String, String> settings) {
            var application = started.hold(Application.start(folder, name, jar, health, settings));
            return started.later(words, application::whenReady, console);
        }
    }

    void showTheWay(Console console) {
        console.heading("Where everything is");
        address(console, "API", endpoints.api());
        address(console, "Swagger UI", endpoints.api() + "/swagger-ui");
        address(console, "Temporal", endpoints.temporal());
        temporal.ui().ifPresent(ui -> address(console, "Temporal UI", ui));
        address(console, "Coupa", endpoints.coupa());
        address(console, "Postgres", endpoints.postgres());
        address(console, "Tokens", folder.path("tokens.json").toString());
        console.plain("");
        console.plain("Up until Ctrl-C.");
    }

    private static void address(Console console, String name, String address) {
        console.plain("    %-12s %s".formatted(name, address));
    }
}
