package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import java.net.URI;
import java.util.Optional;

/**
 * The Coupa that is connected.
 *
 * @param simulator if it is the simulated one, whose records are known and may be changed
 */
public record Coupa(String url, String clientId, String clientSecret, Optional<Simulator> simulator)
        implements AutoCloseable {

    static Coupa start(Options options, KeptPorts ports) {
        return options.coupa().map(Coupa::given).orElseGet(() -> simulated(options, ports));
    }

    private static Coupa given(Options.GivenCoupa coupa) {
        return new Coupa(coupa.url(), coupa.clientId(), coupa.clientSecret(), Optional.empty());
    }

    private static Coupa simulated(Options options, KeptPorts ports) {
        var size = options.size();
        var simulator = Simulator.start(SimulatorOptions.defaults()
                .withPort(ports.choose("the simulated Coupa", options.ports().coupa()))
                .withSize(size.users(), size.suppliers(), size.contracts()));
        var client = SimulatorOptions.DEFAULT_CLIENT;
        return new Coupa(simulator.url(), client.id(), client.secret(), Optional.of(simulator));
    }

    /** The origin that is allowed besides Coupa's own domains: an address of this machine, or none. */
    String extraOrigin() {
        return "127.0.0.1".equals(URI.create(url).getHost()) ? url : "";
    }

    /** What stands between {@code https://} and the first slash. */
    public String domain() {
        return URI.create(url).getAuthority();
    }

    String words() {
        return simulator
                .map(simulated -> "A simulated Coupa at %s".formatted(url))
                .orElseGet(() -> "Your Coupa at %s: it is only read".formatted(url));
    }

    @Override
    public void close() {
        simulator.ifPresent(Simulator::close);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Coupa[url=%s]".formatted(url);
    }
}
