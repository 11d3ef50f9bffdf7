package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.time.Duration;
import java.util.Optional;

/** A server that somebody else runs. */
record GivenTemporal(String address, String namespace) implements Temporal {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static GivenTemporal connect(Options.TemporalServer server) {
        if (!TemporalProbe.answers(server.address(), PATIENCE)) {
            throw new QuickstartFailed(
                    "Nothing answers as Temporal at %s. Correct TEMPORAL_ADDRESS, or unset it to have one started here."
                            .formatted(server.address()));
        }
        return new GivenTemporal(server.address(), server.namespace());
    }

    @Override
    public Optional<String> ui() {
        return Optional.empty();
    }

    @Override
    public String words() {
        return "Temporal at %s, namespace %s".formatted(address, namespace);
    }

    @Override
    public void close() {}
}
