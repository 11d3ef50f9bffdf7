package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do in Coupa, and what Coupa has, by the simulator's control API. */
final class SimulatedCoupa {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    SimulatedCoupa(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    String domain() {
        return URI.create(url).getAuthority();
    }

    /** Every record of a resource as of now. */
    List<JsonNode> all(String resource) {
        return list(send("GET", "snapshot/" + resource, HttpRequest.BodyPublishers.noBody()));
    }

    /** How often the index of a resource was asked for. */
    long requestsTo(String resource) {
        return send("GET", "stats", HttpRequest.BodyPublishers.noBody())
                .path("byPath")
                .path("/api/" + resource)
                .asLong(0);
    }

    /** Whoever is asked says yes. One that somebody else has decided meanwhile is left alone. */
    void approveWhatIsOpen() {
        for (var open : list(send("GET", "approvals", HttpRequest.BodyPublishers.noBody()))) {
            send(
                    "POST",
                    "approvals/%d/approve".formatted(open.path("id").asLong()),
                    HttpRequest.BodyPublishers.ofString("{}"));
        }
    }

    void add(String resource, Map<String, ?> record) {
        send("POST", "records/" + resource, json(record));
    }

    void change(String resource, long id, Map<String, ?> record) {
        send("POST", "records/%s/%d".formatted(resource, id), json(record));
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("%s/_control/%s".formatted(url, path)))
                .method(method, body)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .build();
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new QuickstartFailed("The simulated Coupa does not answer %s %s: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }
}
