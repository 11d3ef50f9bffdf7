package io.tropicapp.coupa.quickstart.running;

import io.temporal.testserver.TestServer;
import java.util.Optional;

/** A server in memory, with a real clock. It forgets everything at the end; the reconciler makes it again from Postgres. */
final class EmbeddedTemporal implements Temporal {

    private final int port;
    private final TestServer.PortBoundTestServer server;

    private EmbeddedTemporal(int port, TestServer.PortBoundTestServer server) {
        this.port = port;
        this.server = server;
    }

    static EmbeddedTemporal start(int port) {
        return new EmbeddedTemporal(port, TestServer.createPortBoundServer(port, true));
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
    public boolean stickyQueues() {
        return false;
    }

    @Override
    public String words() {
        return "Temporal, in memory, at %s".formatted(address());
    }

    @Override
    public void close() {
        server.close();
    }
}
