package io.tropicapp.coupa.quickstart.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1 that nobody listens on. */
final class FreePort {

    private static final int LOWEST = 10_000;
    private static final int GIVEN_TO_CLIENTS = 32_768;

    private FreePort() {}

    /** One that systems do not give to whoever connects, so that it is still free when its server is started again. */
    static int any() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, GIVEN_TO_CLIENTS);
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
