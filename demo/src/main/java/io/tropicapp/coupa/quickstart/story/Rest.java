package io.tropicapp.coupa.quickstart.story;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public REST API, as one person's browser or script would call it. */
public final class Rest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    public Rest(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back, whatever its status. */
    public record Answer(int status, JsonNode body) {

        /** Why it was refused, in the API's words. */
        public String detail() {
            return body.path("detail").asString("");
        }
    }

    public JsonNode get(String path) {
        return expected(send("GET", path, HttpRequest.BodyPublishers.noBody()), "GET", path);
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return expected(send("POST", path, json(body)), "POST", path);
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return expected(tryToPut(path, body), "PUT", path);
    }

    /** For what may be refused, or is said more than once: the same key means the same request. */
    public Answer tryToPost(String path, Map<String, ?> body, String idempotencyKey) {
        return send("POST", path, json(body), idempotencyKey);
    }

    /** For what may be refused. */
    public Answer tryToPut(String path, Map<String, ?> body) {
        return send("PUT", path, json(body));
    }

    /** All items of a list, page after page. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    private static JsonNode expected(Answer answer, String method, String path) {
        if (answer.status() / 100 != 2) {
            throw new QuickstartFailed(
                    "%s %s was answered with %d: %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer.body();
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(method, path, body, UUID.randomUUID().toString());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String idempotencyKey) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
        if (method.equals("POST")) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), tree(answer.body()));
        } catch (IOException e) {
            throw new QuickstartFailed("The API does not answer %s %s: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }

    private static JsonNode tree(String body) {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }
}
