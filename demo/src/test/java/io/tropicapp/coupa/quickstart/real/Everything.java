package io.tropicapp.coupa.quickstart.real;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.quickstart.running.Coupa;
import io.tropicapp.coupa.quickstart.running.Services;
import io.tropicapp.coupa.quickstart.running.Started;
import io.tropicapp.coupa.simulator.Simulator;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The whole system on a real Temporal server. */
final class Everything implements AutoCloseable {

    private static final Options.Size SMALL = new Options.Size(60, 20, 10);
    private static final Options.Ports ANY = new Options.Ports(0, 0, 0, 0, 0);

    private final Started started = new Started();
    private final DevServer temporal;
    private final DataFolder data;
    private final Services services;

    private Everything(DevServer temporal, TemporaryFolder folder) {
        this.temporal = temporal;
        data = DataFolder.open(folder.path());
        var options = new Options(
                false,
                false,
                folder.path(),
                ANY,
                Optional.empty(),
                SMALL,
                Optional.of(new Options.TemporalServer(temporal.address(), "default")));
        services = Services.start(
                options, data, started, new Console(new PrintStream(OutputStream.nullOutputStream()), false));
    }

    /** One for a test alone, which closes it. */
    static Everything on(DevServer temporal, TemporaryFolder folder) {
        return new Everything(temporal, folder);
    }

    /** The one that tests share. */
    static Everything shared() {
        return Shared.EVERYTHING;
    }

    DevServer temporal() {
        return temporal;
    }

    WorkflowClient workflows() {
        return services.temporal();
    }

    Coupa coupa() {
        return services.coupa();
    }

    Simulator simulator() {
        return coupa().simulator().orElseThrow();
    }

    Api as(String role) {
        var tokens = JsonMapper.shared().readTree(data.read("tokens.json").orElseThrow());
        return new Api(services.endpoints().api(), tokens.path(role).asString());
    }

    /** As if it had refused nothing. */
    void coupaIsWell() throws SQLException {
        simulator().faults().clear();
        try (var postgres = DriverManager.getConnection(services.endpoints().postgres());
                var statement = postgres.createStatement()) {
            statement.executeUpdate("delete from request_budget");
        }
    }

    @Override
    public void close() {
        started.close();
        data.close();
    }

    private static final class Shared {

        private static final TemporaryFolder FOLDER = new TemporaryFolder();
        private static final DevServer TEMPORAL = new DevServer();
        private static final Everything EVERYTHING = new Everything(TEMPORAL, FOLDER);

        static {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                EVERYTHING.close();
                TEMPORAL.close();
                FOLDER.close();
            }));
        }
    }
}
