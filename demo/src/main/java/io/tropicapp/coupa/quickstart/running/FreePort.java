package io.tropicapp.coupa.quickstart.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 that nobody listens on. */
final class FreePort {

    private static final int LOWEST = 10_000;

    private FreePort() {}

    static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One below {@code limit} and above those that need rights. */
    static int below(int limit) {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, limit);
        } while (!isFree(port));
        return port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do, so that a port whose last connections have just ended counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
