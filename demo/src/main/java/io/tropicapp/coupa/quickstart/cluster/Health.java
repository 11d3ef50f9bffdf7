package io.tropicapp.coupa.quickstart.cluster;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether an application says that it is ready, as an orchestrator asks it. */
final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI probe;

    private Health(int port, String path) {
        this.probe = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    static Health ofService(int port) {
        return new Health(port, "/actuator/health/readiness");
    }

    /** The simulator has no probe: it is ready once it answers. */
    static Health ofSimulator(int port) {
        return new Health(port, "/_control");
    }

    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(probe).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartFailed("Interrupted", e);
        }
    }
}
