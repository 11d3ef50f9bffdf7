package io.tropicapp.coupa.simulator;

import io.tropicapp.coupa.simulator.oauth.OauthClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a simulator over HTTP, as a client with a token that wants JSON. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Simulator simulator;
    private final String token;

    private Caller(Simulator simulator, String token) {
        this.simulator = simulator;
        this.token = token;
    }

    public static Caller of(Simulator simulator) {
        return of(simulator, "");
    }

    /** One whose token is good for these scopes alone; for all that the client holds if there are none. */
    public static Caller of(Simulator simulator, String scopes) {
        OauthClient client = SimulatorOptions.DEFAULT_CLIENT;
        var answer = form(
                simulator,
                "grant_type=client_credentials",
                "client_id=" + client.id(),
                "client_secret=" + client.secret(),
                "scope=" + scopes);
        return withToken(simulator, read(answer).path("access_token").asString());
    }

    public static Caller withToken(Simulator simulator, String token) {
        return new Caller(simulator, token);
    }

    /** Sends a form to the token endpoint. */
    public static HttpResponse<String> form(Simulator simulator, String... fields) {
        return send(HttpRequest.newBuilder(URI.create(simulator.url() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    /** GETs with arguments such as {@code updated-at[gt]=2020-01-01}, which are encoded here. */
    public HttpResponse<String> get(String path, String... arguments) {
        return raw(path + (arguments.length == 0 ? "" : "?" + encoded(arguments)));
    }

    /** GETs what is encoded already. */
    public HttpResponse<String> raw(String pathAndQuery) {
        return send(request(pathAndQuery).header("Accept", "application/json").build());
    }

    /** POSTs a JSON body, for a JSON answer. */
    public HttpResponse<String> post(String pathAndQuery, String body) {
        return write("POST", pathAndQuery, body);
    }

    public HttpResponse<String> put(String pathAndQuery, String body) {
        return write("PUT", pathAndQuery, body);
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).header("Accept", "application/json").DELETE().build());
    }

    private HttpResponse<String> write(String method, String pathAndQuery, String body) {
        return send(request(pathAndQuery)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> xml(String path, String... arguments) {
        return send(request(path + "?" + encoded(arguments))
                .header("Accept", "application/xml")
                .build());
    }

    public HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + pathAndQuery))
                .header("Authorization", "Bearer " + token);
    }

    public JsonNode json(String path, String... arguments) {
        return read(get(path, arguments));
    }

    /** The ids of an index's answer, in its order. */
    public List<Long> ids(String path, String... arguments) {
        return json(path, arguments)
                .valueStream()
                .map(row -> row.path("id").asLong())
                .toList();
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public static String encoded(String... arguments) {
        return String.join("&", Stream.of(arguments).map(Caller::encodedPair).toList());
    }

    private static String encodedPair(String pair) {
        int equals = pair.indexOf('=');
        return encode(pair.substring(0, equals)) + "=" + encode(pair.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
