package io.tropicapp.coupa.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A Coupa of a few lines: tokens, a table of users with filters, order and pages, and any answer that is scripted. */
final class FakeCoupa extends Dispatcher {

    static final CoupaCredentials CREDENTIALS = new CoupaCredentials("our-client", "s3cr3t-of-ours");
    static final CoupaTimeouts PATIENT = timeouts(Duration.ofSeconds(10));
    static final CoupaTimeouts IMPATIENT = timeouts(Duration.ofMillis(200));

    final FakeTable table = new FakeTable();
    final Set<FakeTable.Quirk> quirks = EnumSet.noneOf(FakeTable.Quirk.class);
    final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger tokens = new AtomicInteger();
    final RecordedBudget budget = new RecordedBudget();
    final TimeToSet time = new TimeToSet();
    final RecordedRequests observer = new RecordedRequests();
    volatile Consumer<RecordedRequest> beforeAnswering = request -> {};

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Queue<MockResponse>> scripted = new ConcurrentHashMap<>();

    FakeCoupa() {
        server.setDispatcher(this);
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getPort();
    }

    CoupaInstance instance() {
        return CoupaInstance.parse(origin(), CoupaHosts.COUPA.withExtraOrigins(List.of(origin())));
    }

    CoupaClients clients() {
        return new CoupaClients(PATIENT, observer, Dns.SYSTEM, time, time);
    }

    CoupaClient client() {
        return client(clients());
    }

    CoupaClient impatientClient() {
        return client(new CoupaClients(IMPATIENT, observer, Dns.SYSTEM, time, time));
    }

    private CoupaClient client(CoupaClients clients) {
        return clients.client(instance(), CREDENTIALS, Set.of(CoupaScopes.USER_READ), budget);
    }

    private static CoupaTimeouts timeouts(Duration read) {
        return new CoupaTimeouts(Duration.ofSeconds(5), read, Duration.ofSeconds(20), Duration.ofSeconds(5));
    }

    /** These first, one after the other, and then as usual. */
    FakeCoupa answers(String path, MockResponse... responses) {
        scripted.computeIfAbsent(path, p -> new ArrayDeque<>()).addAll(Arrays.asList(responses));
        return this;
    }

    List<HttpUrl> asked(String path) {
        return requests.stream()
                .map(RecordedRequest::getUrl)
                .filter(url -> url.encodedPath().equals(path))
                .toList();
    }

    /** Method and body of what came to this path. */
    List<String> received(String path) {
        return requests.stream()
                .filter(request -> request.getUrl().encodedPath().equals(path))
                .map(request -> (request.getMethod() + " "
                                + Optional.ofNullable(request.getBody())
                                        .map(ByteString::utf8)
                                        .orElse(""))
                        .strip())
                .toList();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request);
        beforeAnswering.accept(request);
        var path = request.getUrl().encodedPath();
        synchronized (this) {
            var next = scripted.getOrDefault(path, new ArrayDeque<>()).poll();
            if (next != null) {
                return next;
            }
        }
        return switch (path) {
            case "/oauth2/token" -> json("""
                    {"access_token":"token-%d","token_type":"bearer","expires_in":86399}""".formatted(tokens.incrementAndGet()));
            case "/api/users" -> json(table.answer(request.getUrl(), quirks));
            default -> status(404, "<html>The page you were looking for doesn't exist</html>");
        };
    }

    @Override
    public void close() {
        server.close();
    }

    static MockResponse json(String body) {
        return status(200, body);
    }

    static MockResponse status(int code, String body, String... headers) {
        return response(builder -> {
            builder.code(code).body(body).setHeader("Date", "Sun, 01 Mar 2026 12:00:00 GMT");
            for (int i = 0; i < headers.length; i += 2) {
                builder.setHeader(headers[i], headers[i + 1]);
            }
            return builder;
        });
    }

    static MockResponse dropped() {
        return response(builder -> builder.body("[{\"id\":1},".repeat(50)).onResponseBody(closing()));
    }

    static MockResponse silent() {
        return response(builder -> builder.onResponseStart(SocketEffect.Stall.INSTANCE));
    }

    private static SocketEffect closing() {
        return new SocketEffect.CloseSocket();
    }

    private static MockResponse response(UnaryOperator<MockResponse.Builder> how) {
        return how.apply(new MockResponse.Builder()).build();
    }
}
