package io.tropicapp.coupa.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Coupa of a few lines that does what is allowed and unusual: it ignores {@code fields} and {@code order_by}, knows no scope
 * {@code core.requisition.read}, answers a web page where there is nothing, and rows as they were written down.
 */
final class UnusualCoupa extends Dispatcher implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What the indexes hold, by path, in the order in which it is answered. */
    final Map<String, List<JsonNode>> rows = new ConcurrentHashMap<>();

    private final Map<String, Queue<MockResponse>> first = new ConcurrentHashMap<>();
    private final MockWebServer server = new MockWebServer();

    UnusualCoupa() {
        server.setDispatcher(this);
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    void has(String path, String list) {
        rows.put(path, JSON.readTree(list).values().stream().toList());
    }

    /** This once, and then as usual. */
    void answersFirst(String path, MockResponse... answers) {
        first.put(path, new ArrayDeque<>(List.of(answers)));
    }

    static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html")
                .body("<html><body><h1>%d</h1></body></html>".formatted(status))
                .build();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        var scripted = first.getOrDefault(path, new ArrayDeque<>()).poll();
        if (scripted != null) {
            return scripted;
        }
        if (path.equals("/oauth2/token")) {
            return token(String.valueOf(
                    request.getBody() == null ? "" : request.getBody().utf8()));
        }
        var list = rows.get(path);
        return list == null ? page(404) : json(200, answer(list, request.getUrl()));
    }

    private static MockResponse token(String form) {
        return form.contains("core.requisition.read")
                ? json(400, "{\"error\": \"invalid_scope\"}")
                : json(200, "{\"access_token\": \"a-token\", \"token_type\": \"bearer\"}");
    }

    private static String answer(List<JsonNode> list, HttpUrl asked) {
        var limit = Integer.parseInt(asked.queryParameter("limit"));
        return JSON.createArrayNode()
                .addAll(list.stream()
                        .filter(row -> matches(row, asked))
                        .limit(limit)
                        .toList())
                .toString();
    }

    /** What has no id or no time comes where nothing is asked that it could fail. */
    private static boolean matches(JsonNode row, HttpUrl asked) {
        long id = row.path("id").asLong(1);
        var from = asked.queryParameter("updated-at[gt_or_eq]");
        return Stream.of(
                        id > number(asked, "id[gt]", 0),
                        id <= number(asked, "id[lt_or_eq]", Long.MAX_VALUE),
                        from == null || !time(row).isBefore(OffsetDateTime.parse(from)))
                .allMatch(holds -> holds);
    }

    private static long number(HttpUrl asked, String name, long otherwise) {
        var value = asked.queryParameter(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    private static OffsetDateTime time(JsonNode row) {
        return OffsetDateTime.parse(row.path("updated-at").asString("1970-01-01T00:00:00Z"));
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .setHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Clock.systemUTC().instant().atZone(ZoneOffset.UTC)))
                .body(body)
                .build();
    }

    @Override
    public void close() {
        super.close();
        server.close();
    }
}
