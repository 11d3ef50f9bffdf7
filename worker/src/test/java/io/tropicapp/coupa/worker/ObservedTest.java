package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.activities.metrics.FigureGauges;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What those who watch over a worker see of it, after a connection went live. */
class ObservedTest {

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;
    private static Customer customer;

    @BeforeAll
    static void aLiveConnection() {
        coupa = Simulator.start(SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = world.worker(
                context -> context.registerBean(InMemorySpanExporter.class, () -> SPANS),
                Stream.concat(
                                WorkerApplication.DEFAULTS.entrySet().stream()
                                        .filter(entry -> entry.getKey().startsWith("management.")
                                                || entry.getKey().contains(".data-source-properties."))
                                        .map(entry -> entry.getKey() + "=" + entry.getValue()),
                                Stream.of(
                                        "coupa.temporal.tracing=true",
                                        "management.tracing.sampling.probability=1",
                                        "management.opentelemetry.tracing.export.schedule-delay=20ms"))
                        .toArray(String[]::new));
        customer = new Customer(world, () -> worker, coupa.url());
        customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @Test
    void metricsHaveTheNamesThatAlertsAreWrittenFor() throws Exception {
        worker.getBean(FigureGauges.class).read();

        assertThat(metrics())
                .contains(
                        "coupa_request_seconds_bucket{endpoint=\"/api/users\"",
                        "coupa_request_seconds_count{endpoint=\"/oauth2/token\"",
                        "outcome=\"SUCCESS\"",
                        "coupa_budget_wait_seconds_bucket{priority=\"BULK\"",
                        "coupa_budget_wait_seconds_bucket{priority=\"INTERACTIVE\"",
                        "coupa_sync_run_seconds_bucket{mode=\"FULL\",scope=\"ALL\",status=\"COMPLETED\"",
                        "coupa_sync_rows_total{effect=\"inserted\",resource=\"SUPPLIERS\"} 10.0",
                        "coupa_connections{health=\"HEALTHY\",stage=\"LIVE\"} 1.0",
                        "coupa_sync_stale_connections 0.0",
                        "coupa_sync_oldest_success_age_seconds ",
                        "coupa_steps_overdue{waiting_for=\"COUPA\"} 0.0",
                        "coupa_step_oldest_wait_seconds{waiting_for=\"OWNER\"}",
                        "coupa_processes_need_attention{kind=\"requisition\"} 0.0",
                        "coupa_subscriptions{state=\"active\"} 0.0",
                        "coupa_subscription_oldest_undelivered_seconds 0.0",
                        "coupa_subscription_failing 0.0",
                        "coupa_read_model_age_seconds ");
    }

    @Test
    void latenciesOfTemporalAreHistograms() {
        Customer.eventually(() -> contains(
                "temporal_workflow_task_schedule_to_start_latency_seconds_bucket",
                "temporal_activity_execution_latency_seconds_bucket",
                "temporal_request_total"));
    }

    @Test
    void noIdOfAnybodyIsALabel() throws Exception {
        assertThat(metrics()).doesNotContain(customer.id().toString()).doesNotContain("/api/requisitions/1");
    }

    @Test
    void aSyncIsOneTraceFromWhoeverAsksForItToCoupa() throws Exception {
        var asked = "POST /v1/connections/{id}/syncs";
        SPANS.reset();
        var asking = worker.getBean(OpenTelemetry.class)
                .getTracer("test")
                .spanBuilder(asked)
                .startSpan();
        Context.current()
                .with(asking)
                .wrap(() -> customer.startsSync(SyncMode.INCREMENTAL, worker.getBean(WorkflowClient.class))
                        .join())
                .call();
        asking.end();
        Customer.eventually(
                () -> span("RunWorkflow:Sync").isPresent() && span(asked).isPresent());

        var call = span("GET /api/users").orElseThrow();
        assertThat(pathTo(call))
                .containsExactly(
                        "GET /api/users",
                        "RunActivity:CoupaPull_Pull",
                        "StartActivity:CoupaPull_Pull",
                        "RunWorkflow:Sync",
                        "StartWorkflow:Sync",
                        asked);
        assertThat(call.getTraceId()).isEqualTo(asking.getSpanContext().getTraceId());
        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(attribute(call, "connection")).isEqualTo(customer.id().toString());
        assertThat(attribute(call, "organization")).isEqualTo(customer.organization());
        assertThat(attribute(call, "WorkflowId")).startsWith("sync/" + customer.id());
        assertThat(attribute(call, "TaskQueue")).isEqualTo("coupa-bulk");
        assertThat(attribute(call, "http.response.status_code")).isEqualTo("200");
        assertThat(spans())
                .filteredOn(span -> span.getName().startsWith("StartActivity:"))
                .allSatisfy(span -> assertThat(attribute(span, "connection"))
                        .isEqualTo(customer.id().toString()))
                .allSatisfy(span -> assertThat(attribute(span, "organization")).isEqualTo(customer.organization()));
    }

    @Test
    void callsOfWindowsThatAreReadTogetherBelongToTheirActivity() {
        SPANS.reset();
        customer.syncs(SyncMode.FULL);
        Customer.eventually(() -> span("RunWorkflow:Sync").isPresent());

        assertThat(spans().stream().filter(span -> span.getName().equals("GET /api/suppliers")))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(attribute(span, "WorkflowId")).startsWith("sync/"))
                .allSatisfy(span ->
                        assertThat(span.getParentSpanContext().isValid()).isTrue());
    }

    @Test
    void spansSayNothingOfPeopleAndNoSecret() {
        SPANS.reset();
        customer.syncs(SyncMode.FULL);
        Customer.eventually(() -> span("RunWorkflow:Sync").isPresent());

        assertThat(spans().toString())
                .doesNotContain("@acme")
                .doesNotContain("id[gt]")
                .doesNotContain(SimulatorOptions.DEFAULT_CLIENT.secret());
    }

    @Test
    void whatFailuresSayIsExportedWithNoSpan() {
        var span = worker.getBean(OpenTelemetry.class)
                .getTracer("test")
                .spanBuilder("fails")
                .startSpan();
        span.recordException(new IllegalStateException("omar@acme.example"));
        span.end();
        Customer.eventually(() -> span("fails").isPresent());

        assertThat(span("fails").orElseThrow().getEvents().toString())
                .contains("java.lang.IllegalStateException")
                .doesNotContain("omar");
    }

    @Test
    void whatPostgresRefusesIsNotQuoted() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> worker.getBean(JdbcTemplate.class).execute("""
                        CREATE TEMPORARY TABLE refused (mail text, age int CHECK (age > 0)) ON COMMIT DROP;
                        INSERT INTO refused SELECT concat('omar', '@acme.example'), 0"""))
                .withMessageContaining("refused_age_check")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("omar@acme.example"));
    }

    @Test
    void whatASyncLogsIsJsonThatNamesItsConnectionAndItsWorkflow() {
        var json = JsonLog.of("org.springframework.jdbc.core.JdbcTemplate");
        customer.syncs(SyncMode.FULL);

        assertThat(json.lines()
                        .filter(line -> line.path("ActivityType").asString("").equals("CoupaPull_Pull")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.path("connection").asString(""))
                            .isEqualTo(customer.id().toString());
                    assertThat(line.path("organization").asString("")).isEqualTo(customer.organization());
                    assertThat(line.path("WorkflowId").asString("")).startsWith("sync/" + customer.id());
                    assertThat(line.path("WorkflowType").asString("")).isEqualTo("Sync");
                    assertThat(line.path("RunId").asString("")).isNotEmpty();
                    assertThat(line.path("Attempt").asString("")).isEqualTo("1");
                    assertThat(line.path("TaskQueue").asString("")).isEqualTo("coupa-bulk");
                });
    }

    private static Optional<SpanData> span(String name) {
        return spans().stream().filter(span -> span.getName().equals(name)).findFirst();
    }

    private static List<SpanData> spans() {
        return SPANS.getFinishedSpanItems();
    }

    private static String attribute(SpanData span, String name) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
    }

    /** The names of a span and all that it is part of. */
    private static List<String> pathTo(SpanData span) {
        Map<String, SpanData> byId = spans().stream()
                .collect(Collectors.toMap(SpanData::getSpanId, Function.identity(), (one, other) -> one));
        return Stream.iterate(
                        Optional.of(span),
                        Optional::isPresent,
                        child -> child.map(SpanData::getParentSpanId).map(byId::get))
                .map(known -> known.map(SpanData::getName).orElseThrow())
                .toList();
    }

    private static boolean contains(String... names) {
        try {
            var metrics = metrics();
            return Stream.of(names).allMatch(metrics::contains);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static String metrics() throws IOException, InterruptedException {
        var port = worker.getEnvironment().getProperty("local.server.port");
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
