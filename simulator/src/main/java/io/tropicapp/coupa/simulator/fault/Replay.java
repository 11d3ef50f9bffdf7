package io.tropicapp.coupa.simulator.fault;

import io.tropicapp.coupa.simulator.limit.LimitFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A request kept to be carried out when its connection is long gone: sent anew by the simulator to itself, past limits,
 * counts and faults.
 */
final class Replay {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> KEPT = List.of("Authorization", "Accept", "Content-Type");

    private final HttpRequest request;

    private Replay(HttpRequest request) {
        this.request = request;
    }

    static boolean is(HttpServletRequest request) {
        return request.getHeader(LimitFilter.UNCOUNTED) != null;
    }

    static Replay of(HttpServletRequest original) throws IOException {
        byte[] body = original.getInputStream().readAllBytes();
        var request = HttpRequest.newBuilder(here(original))
                .method(original.getMethod(), BodyPublishers.ofByteArray(body))
                .header(LimitFilter.UNCOUNTED, "true");
        for (String name : KEPT) {
            if (original.getHeader(name) != null) {
                request.header(name, original.getHeader(name));
            }
        }
        return new Replay(request.build());
    }

    void after(Duration delay) {
        Thread.ofVirtual().name("coupa-late-effect").start(() -> send(delay));
    }

    private void send(Duration delay) {
        try {
            Thread.sleep(delay);
            HTTP.send(request, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The simulator was closed meanwhile, and all that the request would have changed is gone.
            return;
        }
    }

    private static URI here(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\"", "%22")
                .replace("|", "%7C");
        return URI.create("http://127.0.0.1:%d%s%s"
                .formatted(request.getLocalPort(), request.getRequestURI(), query.isEmpty() ? "" : "?" + query));
    }
}
