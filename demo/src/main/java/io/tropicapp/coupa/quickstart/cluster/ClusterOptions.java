package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.Arguments;
import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param home the repository, whose jars run
 * @param data the folder that is kept between starts
 * @param check restart workers under load, then end
 * @param size of the simulated Coupa
 */
record ClusterOptions(
        Path home,
        Path data,
        boolean check,
        Server server,
        Options.Ports ports,
        WorkerPorts workers,
        Options.Size size) {

    private static final String COMMAND = "scripts/cluster";
    private static final String CHECK = "rolling-restart";
    private static final Set<String> VALUES = Set.of(
            "home",
            "data",
            "check",
            "temporal",
            "port",
            "coupa-port",
            "postgres-port",
            "temporal-port",
            "temporal-ui-port",
            "worker-1-port",
            "worker-2-port",
            "users",
            "suppliers",
            "contracts");

    /** Which Temporal: a server on Postgres, the dev server, or the first of the two that is there. */
    enum Server {
        SERVER,
        DEV,
        ANY
    }

    /** Where workers tell of their health; 0 for the port of the start before, or any free one. */
    record WorkerPorts(int first, int second) {}

    /** @throws QuickstartFailed if it cannot be understood; the message says what is wrong */
    static ClusterOptions read(List<String> line) {
        var given = Arguments.read(COMMAND, line, Set.of(), VALUES);
        return new ClusterOptions(
                path(given, "home", "."),
                path(given, "data", ".cluster"),
                check(given),
                server(given),
                new Options.Ports(
                        port(given, "port"),
                        port(given, "coupa-port"),
                        port(given, "postgres-port"),
                        port(given, "temporal-port"),
                        port(given, "temporal-ui-port")),
                new WorkerPorts(port(given, "worker-1-port"), port(given, "worker-2-port")),
                new Options.Size(
                        given.number("users", 2_000, 100_000),
                        given.number("suppliers", 1_500, 100_000),
                        given.number("contracts", 600, 100_000)));
    }

    private static Path path(Arguments given, String name, String otherwise) {
        return Path.of(given.value(name).orElse(otherwise)).toAbsolutePath().normalize();
    }

    private static int port(Arguments given, String name) {
        return given.number(name, 0, 65_535);
    }

    private static boolean check(Arguments given) {
        var check = given.value("check");
        check.filter(name -> !name.equals(CHECK)).ifPresent(name -> {
            throw new QuickstartFailed("There is no check '%s', only %s.".formatted(name, CHECK));
        });
        return check.isPresent();
    }

    private static Server server(Arguments given) {
        return switch (given.value("temporal").orElse("any")) {
            case "server" -> Server.SERVER;
            case "dev" -> Server.DEV;
            case "any" -> Server.ANY;
            default -> throw new QuickstartFailed("--temporal must be server, dev or any.");
        };
    }
}
