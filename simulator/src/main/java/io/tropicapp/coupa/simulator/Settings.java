package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.simulator.oauth.OauthClient;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Options for a simulator that runs on its own: {@code --simulator.port=9000} on the command line, {@code
 * -Dsimulator.port=9000}, or {@code SIMULATOR_PORT=9000} in the environment.
 */
final class Settings {

    private static final int DEFAULT_PORT = 8090;

    private final StandardEnvironment environment = new StandardEnvironment();

    private Settings(String[] arguments) {
        CommandLinePropertySource<?> commandLine = new SimpleCommandLinePropertySource(arguments);
        environment.getPropertySources().addFirst(commandLine);
        ConfigurationPropertySources.attach(environment);
    }

    static SimulatorOptions read(String... arguments) {
        return new Settings(arguments).options();
    }

    private SimulatorOptions options() {
        SimulatorOptions defaults = SimulatorOptions.defaults();
        SimulatorOptions.Size size = defaults.size();
        return defaults.withAddress(text("address", defaults.address()))
                .withPort(number("port", DEFAULT_PORT))
                .withSeed(number("seed", (int) defaults.seed()))
                .withSize(
                        number("users", size.users()),
                        number("suppliers", size.suppliers()),
                        number("contracts", size.contracts()))
                .withZone(ZoneId.of(text("zone", defaults.zone().getId())))
                .withClients(client())
                .withLimit(limit())
                .withTokenUnknownFor(Duration.ofSeconds(number("token-unknown-for-seconds", 0)));
    }

    private OauthClient client() {
        OauthClient standard = SimulatorOptions.DEFAULT_CLIENT;
        return new OauthClient(
                text("client-id", standard.id()), text("client-secret", standard.secret()), standard.scopes());
    }

    private RateLimit limit() {
        int retryAfter = number("retry-after-seconds", -1);
        return new RateLimit(
                environment.getProperty("simulator.requests-per-second", Double.class, RateLimit.COUPA.perSecond()),
                number("burst", RateLimit.COUPA.burst()),
                retryAfter < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(retryAfter)));
    }

    private int number(String name, int otherwise) {
        return environment.getProperty("simulator." + name, Integer.class, otherwise);
    }

    private String text(String name, String otherwise) {
        return environment.getProperty("simulator." + name, otherwise);
    }
}
