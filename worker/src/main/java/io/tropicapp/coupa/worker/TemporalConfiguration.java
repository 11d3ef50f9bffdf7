package io.tropicapp.coupa.worker;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Temporal, with the payload mapper that all of us share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TemporalSettings.class)
class TemporalConfiguration {

    private static final com.uber.m3.util.Duration EVERY_TEN_SECONDS = com.uber.m3.util.Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    Scope temporalMetrics(MeterRegistry meters) {
        return new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(meters))
                .reportEvery(EVERY_TEN_SECONDS);
    }

    @Bean(destroyMethod = "shutdown")
    WorkflowServiceStubs workflowServiceStubs(TemporalSettings settings, Scope metrics) {
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(settings.address())
                .setMetricsScope(metrics)
                .build());
    }

    @Bean
    WorkflowClient workflowClient(WorkflowServiceStubs stubs, TemporalSettings settings) {
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(settings.namespace())
                        .setDataConverter(Payloads.converter())
                        .build());
    }

    @Bean
    WorkerFactory workerFactory(WorkflowClient temporal) {
        return WorkerFactory.newInstance(temporal);
    }
}
