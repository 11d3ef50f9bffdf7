package io.tropicapp.coupa.api.event;

import static io.tropicapp.coupa.api.TestWorld.API;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.tropicapp.coupa.store.access.ApiTokens;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.subscription.SigningSecret;
import io.tropicapp.coupa.store.subscription.SubscriptionSecrets;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the documentation do what they say. */
class ExamplesTest {

    private final Told told = new Told();

    private final Path folder;

    ExamplesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void whereThereIsPython() throws InterruptedException {
        try {
            assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "There is no python3 here");
        }
    }

    @Test
    void theConsumerLosesNothingAndCountsNothingTwiceThoughItIsKilled() throws Exception {
        told.live(1);
        told.requisition("REQ-1", "PENDING_APPROVAL");
        told.requisition("REQ-2", "REJECTED");
        var first = consumer();
        try (var output = first.inputReader()) {
            assertThat(output.readLine()).isEqualTo("2 requisition.pending_approval x");
            assertThat(output.readLine()).isEqualTo("3 requisition.rejected x");
            told.requisition("REQ-1", "APPROVED");
            assertThat(output.readLine()).isEqualTo("4 requisition.approved x");
        } finally {
            first.destroyForcibly().waitFor();
        }
        told.requisition("REQ-1", "ORDERED");
        told.live(1);

        assertThat(lines(consumer("--once"))).containsExactly("5 requisition.ordered x");
        assertThat(lines(consumer("--once"))).isEmpty();
        assertThat(lines(consumer("--show"))).containsExactly("REQ-1 ORDERED 3", "REQ-2 REJECTED 1");
    }

    @Test
    void aConsumerThatWasAwayTooLongSaysSoAndGoesOn() throws Exception {
        told.requisition("REQ-1", "PENDING_APPROVAL");
        assertThat(lines(consumer("--once"))).hasSize(1);
        told.requisition("REQ-1", "APPROVED");
        told.requisition("REQ-1", "ORDERED");
        told.isNoLongerKept(2);

        var after = lines(consumer("--once"));

        assertThat(after.getFirst()).startsWith("Missed events up to 2");
        assertThat(after.getLast()).isEqualTo("3 requisition.ordered x");
    }

    @Test
    void aConsumerOfAFeedThatWasRestoredFromABackupSaysSoAndGoesOn() throws Exception {
        told.requisition("REQ-1", "PENDING_APPROVAL");
        told.requisition("REQ-1", "APPROVED");
        assertThat(lines(consumer("--once"))).hasSize(2);
        var restored = new Told();
        restored.requisition("REQ-1", "PENDING_APPROVAL");

        var after = lines(follower(restored, "--once"));

        assertThat(after).singleElement().asString().startsWith("Missed events up to 1");
    }

    @Test
    void aConsumerWhoseAnswerIsCutAsksAgain() throws Exception {
        var answers = new ArrayDeque<>(List.of("{\"items\": [", "<html>", "{\"items\": [], \"next\": 1}"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/events", exchange -> {
            var answer = answers.remove().getBytes(UTF_8);
            // The first is cut: more was promised.
            exchange.sendResponseHeaders(200, answers.size() == 2 ? 100 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            var lines = lines(python(Map.of("COUPA_API", url, "COUPA_TOKEN", "x"), "consumer.py", "--once"));

            assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("No whole answer"));
            assertThat(answers).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theReceiverBelievesWhatIsSignedAndCountsItOnce() throws Exception {
        var secret = secret();
        var receiver = python(Map.of("WEBHOOK_SECRET", secret.shown()), "receiver.py", "0");
        try (var output = receiver.inputReader()) {
            var port = output.readLine().replace("Listening on ", "");
            var body = "{\"position\": 7, \"type\": \"sync.completed\", \"subject\": \"x\"}";
            long now = Instant.now().getEpochSecond();

            assertThat(post(port, body, "m1", now, secret.sign("m1", now, body)))
                    .isEqualTo(204);
            assertThat(output.readLine().strip()).isEqualTo("7 sync.completed x");
            assertThat(post(port, body, "m1", now, "v1,b2xk " + secret.sign("m1", now, body)))
                    .as("sent again, in the middle of a rotation")
                    .isEqualTo(204);
            assertThat(output.readLine()).endsWith("(had it)");
            assertThat(post(port, body + " ", "m1", now, secret.sign("m1", now, body)))
                    .as("changed on its way")
                    .isEqualTo(401);
            assertThat(post(port, body, "m1", now - 600, secret.sign("m1", now - 600, body)))
                    .as("old")
                    .isEqualTo(401);
        } finally {
            receiver.destroyForcibly().waitFor();
        }
    }

    private static int post(String port, String body, String id, long timestamp, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private SigningSecret secret() {
        var id = UUID.randomUUID();
        API.the(Subscriptions.class)
                .add(id, told.organization, new Wish("https://hooks.example.com", List.of(), Optional.empty()), "test");
        return API.the(SubscriptionSecrets.class).rotate(id, Instant.now(), Duration.ofHours(1));
    }

    private Process consumer(String... arguments) throws IOException {
        return follower(told, arguments);
    }

    private Process follower(Told whose, String... arguments) throws IOException {
        var token = API.the(ApiTokens.class)
                .issue("consumer " + UUID.randomUUID(), Role.BACKEND, Optional.empty())
                .token();
        return python(
                Map.of(
                        "COUPA_API",
                        API.uri().toString(),
                        "COUPA_TOKEN",
                        token,
                        "COUPA_ORGANIZATION",
                        whose.organization),
                "consumer.py",
                arguments);
    }

    private Process python(Map<String, String> environment, String script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                "python3",
                Path.of("../docs/examples", script).toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().putAll(environment);
        return process.start();
    }

    private static List<String> lines(Process process) throws Exception {
        try (BufferedReader output = process.inputReader()) {
            var lines = output.lines().toList();
            process.waitFor();
            return lines;
        }
    }
}
