package io.tropicapp.coupa.api.event;

import static io.tropicapp.coupa.api.TestWorld.API;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads server-sent events. */
final class Stream implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    Stream(URI api, String authorization, String query, String lastEventId) {
        var request = HttpRequest.newBuilder(api.resolve("/v1/events/stream" + query))
                .header("Authorization", authorization)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            response = client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static Stream of(String authorization, String query) {
        return new Stream(API.uri(), authorization, query, "");
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next lines up to an empty one, as they come. */
    List<String> block() {
        return within(() -> {
            var block = new ArrayList<String>();
            var line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                block.add(line);
                line = lines.readLine();
            }
            return block;
        });
    }

    /** The next event, past signs of life. */
    JsonNode event() {
        var block = block();
        while (block.stream().noneMatch(line -> line.startsWith("data: "))) {
            block = block();
        }
        return JsonMapper.shared().readTree(block.getLast().substring("data: ".length()));
    }

    /** What is left to its end. */
    String rest() {
        return within(() -> {
            var rest = new StringBuilder();
            var line = lines.readLine();
            while (line != null) {
                rest.append(line);
                line = lines.readLine();
            }
            return rest.toString();
        });
    }

    private static <T> T within(Callable<T> reading) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return reading.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
