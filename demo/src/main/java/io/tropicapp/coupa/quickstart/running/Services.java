package io.tropicapp.coupa.quickstart.running;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.quickstart.Options;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.quickstart.console.Console;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.store.access.ApiTokens;

/** Everything that runs. */
public final class Services implements AutoCloseable {

    private final Started started;
    private final Coupa coupa;
    private final Tokens tokens;
    private final Endpoints endpoints;
    private final WorkflowClient temporal;

    private Services(Started started, Coupa coupa, Tokens tokens, Endpoints endpoints, WorkflowClient temporal) {
        this.started = started;
        this.coupa = coupa;
        this.tokens = tokens;
        this.endpoints = endpoints;
        this.temporal = temporal;
    }

    /**
     * Starts all of it, and leaves tokens and addresses in the folder once it is up.
     *
     * @param started takes what was started at once, so that it can be ended however far this comes
     * @throws QuickstartFailed if something does not start
     */
    public static Services start(Options options, DataFolder folder, Started started, Console console) {
        Endpoints.forget(folder);
        var ports = KeptPorts.in(folder);
        int port = ports.choose("the API", options.ports().api());
        var ground = Ground.start(options, folder, ports, started, console);
        var applications = new Applications(ground.postgres(), ground.temporal(), ground.coupa(), folder);
        var worker = started.later("Worker", applications::worker, console);
        var api = started.later("API at http://127.0.0.1:" + port, () -> applications.api(port), console);
        Started.await(worker);
        var context = Started.await(api);
        ports.keep();
        return new Services(
                started,
                ground.coupa(),
                Tokens.of(folder, context.getBean(ApiTokens.class)),
                endpoints(folder, ground, port),
                context.getBean(WorkflowClient.class));
    }

    private static Endpoints endpoints(DataFolder folder, Ground ground, int port) {
        var endpoints = new Endpoints(
                "http://127.0.0.1:" + port,
                ground.temporal().address(),
                ground.temporal().ui().orElse(null),
                ground.coupa().url(),
                ground.postgres().jdbcUrl());
        endpoints.keep(folder);
        return endpoints;
    }

    public Coupa coupa() {
        return coupa;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** For what only Temporal knows, such as whether a schedule runs. */
    public WorkflowClient temporal() {
        return temporal;
    }

    @Override
    public void close() {
        started.close();
    }
}
