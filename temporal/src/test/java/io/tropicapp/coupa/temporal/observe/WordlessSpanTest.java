package io.tropicapp.coupa.temporal.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.RetryOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordlessSpanTest {

    private static final String SOMEBODY = "omar@acme.example";
    private static final String QUEUE = "work";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new WordlessExporter(exported)))
                    .build())
            .build();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void whatAFailedActivitySaysOfPeopleLeavesWithNoSpan() {
        fail();

        assertThat(exported.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .contains("RunActivity:Refuse", "RunWorkflow:Refused");
        assertThat(exported.getFinishedSpanItems())
                .allSatisfy(span -> assertThat(written(span)).doesNotContain(SOMEBODY));
    }

    @Test
    void whatFailedAndWhereIsStillSaid() {
        fail();

        assertThat(exported.getFinishedSpanItems())
                .filteredOn(span -> span.getName().equals("RunActivity:Refuse"))
                .singleElement()
                .satisfies(span -> assertThat(written(span))
                        .contains("java.lang.IllegalStateException", "WordlessSpanTest.refusal(WordlessSpanTest.java"));
    }

    @Test
    void theStatusOfASpanQuotesNobody() {
        var span = telemetry.getTracer("test").spanBuilder("write").startSpan();
        span.setStatus(StatusCode.ERROR, SOMEBODY);
        span.setAttribute(AttributeKey.stringKey("connection"), "kept");
        span.end();

        assertThat(written(exported.getFinishedSpanItems().getFirst()))
                .doesNotContain(SOMEBODY)
                .contains("ERROR", "kept");
    }

    private void fail() {
        var tracing = new TracingConfiguration();
        try (var temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(tracing.tracedWorker(tracing.temporalTracing(telemetry)))
                        .build())
                .build())) {
            var worker = temporal.newWorker(QUEUE);
            worker.registerWorkflowImplementationTypes(RefusedWorkflow.class);
            worker.registerActivitiesImplementations((Refusing) WordlessSpanTest::refuse);
            temporal.start();
            var refused = temporal.getWorkflowClient()
                    .newWorkflowStub(
                            Refused.class,
                            WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
            assertThatExceptionOfType(WorkflowFailedException.class).isThrownBy(refused::run);
        }
    }

    private static void refuse() {
        throw refusal();
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException(
                "Failing row contains\n(%s)".formatted(SOMEBODY), new IllegalArgumentException("Coupa: " + SOMEBODY));
    }

    private static String written(SpanData span) {
        return "%s %s %s".formatted(span, span.getEvents(), span.getStatus());
    }

    @WorkflowInterface
    public interface Refused {

        @WorkflowMethod
        void run();
    }

    @ActivityInterface
    public interface Refusing {

        void refuse();
    }

    public static final class RefusedWorkflow implements Refused {

        @Override
        public void run() {
            Workflow.newActivityStub(
                            Refusing.class,
                            ActivityOptions.newBuilder()
                                    .setStartToCloseTimeout(Duration.ofSeconds(10))
                                    .setRetryOptions(RetryOptions.newBuilder()
                                            .setMaximumAttempts(1)
                                            .build())
                                    .build())
                    .refuse();
        }
    }
}
