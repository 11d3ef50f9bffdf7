package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import java.util.Optional;

/** The Temporal that worker and API speak to. */
public interface Temporal extends AutoCloseable {

    /** Host and port. */
    String address();

    default String namespace() {
        return "default";
    }

    /** Where its web UI is, if it has one. */
    Optional<String> ui();

    /** Whether tasks on the sticky queue of a worker that is gone come back. */
    default boolean stickyQueues() {
        return true;
    }

    /** What it is, for a person. */
    String words();

    /** Ends it if it was started here. */
    @Override
    void close();

    /** The server that the environment names; else the dev server if there is one to start; else one in memory. */
    static Temporal start(Options options, DataFolder folder, KeptPorts ports) {
        return options.temporal()
                .<Temporal>map(GivenTemporal::connect)
                .or(() -> Programs.find("temporal")
                        .map(program -> DevTemporal.start(program, folder, options.ports(), ports)))
                .orElseGet(() -> EmbeddedTemporal.start(
                        ports.choose("Temporal", options.ports().temporal())));
    }
}
