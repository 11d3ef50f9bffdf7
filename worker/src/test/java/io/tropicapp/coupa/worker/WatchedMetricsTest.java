package io.tropicapp.coupa.worker;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tropicapp.coupa.activities.metrics.FigureGauges;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Alerts and the dashboard look at what is there: a metric that nobody exports never raises an alert. */
class WatchedMetricsTest {

    private static final Path OPS = Path.of("..", "ops");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:temporal|coupa|hikaricp|jvm|process|http_server)_[a-z_]*[a-z]\\b");
    private static final Pattern EXPORTED = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);

    /** The API's own; the rest of what it exports, workers do as well. */
    private static final String OF_THE_API = "coupa_update_wait_seconds";

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = world.worker("management.endpoints.web.exposure.include=prometheus");
        var customer = new Customer(world, worker, coupa.url());
        customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
        var unused = AwaitedSupplier.of(customer, world, worker, nobody());
        worker.getBean(FigureGauges.class).read();
    }

    private static TropicSupplier nobody() {
        return new TropicSupplier(
                "Nobody knows it",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @Test
    void aWorkerThatHasSyncedAndWaitsExportsAllThatIsLookedAt() throws IOException {
        var watched = watched();
        assertThat(watched).contains("coupa_sync_stale_connections", "temporal_num_pollers");

        watched.removeIf(name -> name.startsWith(OF_THE_API));
        watched.removeAll(countedByTheSdk());

        // The SDK reports every ten seconds.
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(exported()).containsAll(watched));
    }

    private static Set<String> watched() throws IOException {
        var names = new TreeSet<String>();
        for (var folder : List.of(OPS.resolve("prometheus/rules"), OPS.resolve("grafana/dashboards"))) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    NAME.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    /** Errors that do not happen here: there is no such counter until it counts, but the SDK has its name. */
    private static Set<String> countedByTheSdk() {
        return Stream.of(io.temporal.worker.MetricsType.class, io.temporal.serviceclient.MetricsType.class)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .map(WatchedMetricsTest::value)
                .filter(name -> name.endsWith("_failed") || name.endsWith("_failure"))
                .map(name -> name + "_total")
                .collect(toCollection(TreeSet::new));
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> exported() throws IOException, InterruptedException {
        var port = worker.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var text = client.send(request, BodyHandlers.ofString()).body();
            return EXPORTED.matcher(text).results().map(line -> line.group(1)).collect(toCollection(TreeSet::new));
        }
    }
}
