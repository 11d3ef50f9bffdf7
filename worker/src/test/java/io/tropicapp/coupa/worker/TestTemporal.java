package io.tropicapp.coupa.worker;

import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ServerSocket;
import java.time.Duration;

/** A Temporal in memory, with a real clock, which can be lost and put forward. */
final class TestTemporal implements AutoCloseable {

    private final int port = freePort();
    private TestServer.PortBoundTestServer server = TestServer.createPortBoundServer(port, true);

    String address() {
        return "127.0.0.1:" + port;
    }

    void lose() {
        server.close();
        server = TestServer.createPortBoundServer(port, true);
    }

    /** The server can do this whatever it waits for, but offers it to nobody. */
    void letTimePass(Duration time) {
        try {
            var timer = field(field(server, "testServicesStarter"), "selfAdvancingTimer");
            var skip = timer.getClass().getMethod("skip", Duration.class);
            skip.setAccessible(true);
            skip.invoke(timer, time);
        } catch (NoSuchFieldException | IllegalAccessException | NoSuchMethodException | InvocationTargetException e) {
            throw new IllegalStateException("The test server has changed", e);
        }
    }

    private static Object field(Object of, String name) throws NoSuchFieldException, IllegalAccessException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
