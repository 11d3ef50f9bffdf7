package io.tropicapp.coupa.worker;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.tropicapp.coupa.temporal.payload.PayloadEncryption;
import io.tropicapp.coupa.temporal.payload.PayloadKeys;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A database of a real Postgres, a Temporal with a real clock, and as many workers as a test wants, speaking to some Coupas. */
final class World implements AutoCloseable {

    private static final String KEYSET = SecretKeys.generate();
    private static final PayloadKeys PAYLOAD_KEYS = PayloadKeys.generate();

    private final TestPostgres postgres = TestPostgres.fresh();
    private final TestTemporal temporal = new TestTemporal();
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final String coupaUrls;

    private World(String... coupaUrls) {
        this.coupaUrls = String.join(",", coupaUrls);
        stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporal.address())
                .build());
        client = WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(PayloadEncryption.with(PAYLOAD_KEYS).converter("default"))
                        .build());
    }

    static World with(String... coupaUrls) {
        return new World(coupaUrls);
    }

    /** One more worker, in this process. */
    ConfigurableApplicationContext worker(String... settings) {
        return worker(Clock.systemUTC(), settings);
    }

    /** One whose clock a test sets. */
    ConfigurableApplicationContext worker(Clock clock, String... settings) {
        return worker(
                context ->
                        context.registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true)),
                settings);
    }

    /** One with something of the test's in it. */
    ConfigurableApplicationContext worker(Consumer<GenericApplicationContext> more, String... settings) {
        return new SpringApplicationBuilder(WorkerConfiguration.class)
                .initializers(context -> more.accept((GenericApplicationContext) context))
                .properties(settings(settings))
                .run();
    }

    /** The first worker, as a process of its own, which can be killed. Returns when it works. */
    WorkerProcess workerProcess(String... settings) {
        var process = WorkerProcess.start(settings(settings));
        Customer.eventually(() -> reconciled().isPresent());
        return process;
    }

    /** What the last comparison of rows and workflows found, if it is done. */
    Optional<ReconciliationReport> reconciled() {
        try {
            return Optional.of(client.newUntypedWorkflowStub(Reconciliation.WORKFLOW_ID)
                    .getResult(1, TimeUnit.SECONDS, ReconciliationReport.class));
        } catch (WorkflowNotFoundException | WorkflowServiceException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** What the API has of the store, without a worker. */
    Office office() {
        return new Office(postgres.pool(), KEYSET);
    }

    private Map<String, Object> settings(String... more) {
        var settings = new HashMap<String, Object>(Map.of(
                "spring.datasource.url", postgres.url(),
                "spring.datasource.hikari.maximum-pool-size", "20",
                "coupa.secrets.keyset", KEYSET,
                "coupa.temporal.address", temporal.address(),
                "coupa.temporal.sticky-queues", "false",
                "coupa.temporal.shutdown-patience", "2s",
                "coupa.hosts.extra-origins", coupaUrls,
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false"));
        settings.put("coupa.payloads.keyset", PAYLOAD_KEYS.toJson());
        settings.put("coupa.temporal.from-environment", "false");
        settings.put("spring.datasource.hikari.minimum-idle", "1");
        settings.put("coupa.events.strict", "true");
        settings.put("coupa.events.extra-origins", Inbox.ORIGIN);
        Stream.of(more).map(setting -> setting.split("=", 2)).forEach(setting -> settings.put(setting[0], setting[1]));
        return settings;
    }

    boolean isOpen(String workflowId) {
        try {
            return client.newUntypedWorkflowStub(workflowId).describe().getStatus()
                    == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }

    /** Whether all that it does now is to wait for a time. */
    boolean waitsForATimer(String workflowId) {
        return client.fetchHistory(workflowId).getLastEvent().getEventType() == EventType.EVENT_TYPE_TIMER_STARTED;
    }

    long timersStarted(String workflowId) {
        return client.fetchHistory(workflowId).getEvents().stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_TIMER_STARTED)
                .count();
    }

    WorkflowClient temporal() {
        return client;
    }

    /** Temporal comes back at the same address, and knows nothing. */
    void loseTemporal() {
        temporal.lose();
    }

    /** On Temporal's clock alone: what has a timeout there runs into it. */
    void letTimePass(Duration time) {
        temporal.letTimePass(time);
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        temporal.close();
    }
}
