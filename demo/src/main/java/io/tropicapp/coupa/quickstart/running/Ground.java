package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;

/** What worker and API stand on. */
record Ground(Postgres postgres, Temporal temporal, Coupa coupa) {

    /** Starts the three at the same time. */
    static Ground start(Options options, DataFolder folder, KeptPorts ports, Started started, Console console) {
        Postgres.stopLeftOver(folder);
        int port = ports.choose("Postgres", options.ports().postgres());
        var postgres = started.later("Postgres at 127.0.0.1:" + port, () -> Postgres.start(folder, port), console);
        var temporal = started.later(Temporal::words, () -> Temporal.start(options, folder, ports), console);
        var coupa = started.later(Coupa::words, () -> Coupa.start(options, ports), console);
        return new Ground(Started.await(postgres), Started.await(temporal), Started.await(coupa));
    }
}
