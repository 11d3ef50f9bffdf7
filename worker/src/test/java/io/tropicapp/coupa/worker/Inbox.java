package io.tropicapp.coupa.worker;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of events, which can be down. It takes only what is signed with its secret. */
final class Inbox extends Dispatcher implements AutoCloseable {

    private static final int PORT = freePort();

    /** Where it is, whether it is there or not. */
    static final String ORIGIN = "http://127.0.0.1:" + PORT;

    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final String secret;
    private MockWebServer server = new MockWebServer();

    Inbox(String secret) {
        this.secret = secret;
    }

    void opens() {
        server = new MockWebServer();
        server.setDispatcher(this);
        try {
            server.start(InetAddress.getLoopbackAddress(), PORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> types() {
        return taken.stream().map(event -> event.at("/type").asString()).toList();
    }

    List<Long> positions() {
        return taken.stream().map(event -> event.at("/position").asLong()).toList();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var body = Objects.requireNonNull(request.getBody()).utf8();
        try {
            new Webhook(secret).verify(body, request.getHeaders().toMultimap());
        } catch (WebhookVerificationException e) {
            return new MockResponse.Builder().code(401).build();
        }
        taken.add(JsonMapper.shared().readTree(body));
        return new MockResponse.Builder().code(204).build();
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
