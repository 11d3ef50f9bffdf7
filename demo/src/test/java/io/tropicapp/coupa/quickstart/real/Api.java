package io.tropicapp.coupa.quickstart.real;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API, with somebody's token. Every call must succeed. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;

    Api(String base, String token) {
        http = RestClient.builder()
                .baseUrl(base)
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }

    JsonNode get(String path) {
        return answer(http.get().uri(path));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send(HttpMethod.POST, path, body);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send(HttpMethod.PUT, path, body);
    }

    JsonNode delete(String path) {
        return answer(http.delete().uri(path));
    }

    private JsonNode send(HttpMethod method, String path, Map<String, ?> body) {
        return answer(http.method(method)
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body)));
    }

    private static JsonNode answer(RestClient.RequestHeadersSpec<?> request) {
        var body = request.retrieve().body(String.class);
        return JSON.readTree(body == null ? "{}" : body);
    }
}
