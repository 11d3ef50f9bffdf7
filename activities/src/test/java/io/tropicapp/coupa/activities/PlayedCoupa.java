package io.tropicapp.coupa.activities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Coupa that grants every scope, has few rows in its indexes, sorts nothing, and answers otherwise where it is told to. */
public final class PlayedCoupa extends Dispatcher {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Queue<MockResponse>> first = new ConcurrentHashMap<>();
    private final Map<String, MockResponse> always = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> rows = new ConcurrentHashMap<>();
    private volatile Runnable beforeAnswering = () -> {};
    private final List<String> asked = new CopyOnWriteArrayList<>();

    PlayedCoupa() {
        server.setDispatcher(this);
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** As if nothing had been told or asked. */
    public PlayedCoupa anew() {
        first.clear();
        always.clear();
        rows.clear();
        asked.clear();
        beforeAnswering = () -> {};
        return this;
    }

    /** These first, and then as usual. */
    public PlayedCoupa first(String path, MockResponse... answers) {
        first.put(path, new ArrayDeque<>(Arrays.asList(answers)));
        return this;
    }

    public PlayedCoupa always(String path, MockResponse answer) {
        always.put(path, answer);
        return this;
    }

    public PlayedCoupa has(String path, String list) {
        rows.put(path, JSON.readTree(list).values().stream().toList());
        return this;
    }

    public PlayedCoupa beforeAnswering(Runnable wait) {
        beforeAnswering = wait;
        return this;
    }

    public Stream<String> asked(String path) {
        return asked.stream().filter(path::equals);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        asked.add(path);
        beforeAnswering.run();
        synchronized (this) {
            var next = first.getOrDefault(path, new ArrayDeque<>()).poll();
            return next != null ? next : always.getOrDefault(path, usual(path, request.getUrl()));
        }
    }

    private MockResponse usual(String path, HttpUrl asked) {
        return path.equals("/oauth2/token")
                ? json("{\"access_token\":\"a-token\"}")
                : json(within(rows.getOrDefault(path, List.of()), asked));
    }

    private static String within(List<JsonNode> list, HttpUrl asked) {
        return JSON.createArrayNode()
                .addAll(list.stream()
                        .filter(row -> row.path("id").asLong() > number(asked, "id[gt]", 0))
                        .filter(row -> row.path("id").asLong() <= number(asked, "id[lt_or_eq]", Long.MAX_VALUE))
                        .filter(row -> isAmong(asked, row.path("id").asString()))
                        .toList())
                .toString();
    }

    private static boolean isAmong(HttpUrl asked, String id) {
        var ids = asked.queryParameter("id[in]");
        return ids == null || List.of(ids.split(",")).contains(id);
    }

    private static long number(HttpUrl asked, String name, long otherwise) {
        var value = asked.queryParameter(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    public static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Date", "Tue, 24 Nov 2026 12:00:00 GMT")
                .body(body)
                .build();
    }

    /** Without a Date header. */
    public static MockResponse timeless(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    public static MockResponse status(int code) {
        return new MockResponse.Builder().code(code).body("<html>").build();
    }

    public static MockResponse silent() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }
}
