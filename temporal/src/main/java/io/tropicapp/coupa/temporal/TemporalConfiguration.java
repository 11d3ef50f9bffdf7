package io.tropicapp.coupa.temporal;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.interceptors.WorkflowClientInterceptor;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The connection to Temporal. Import it; it needs a meter registry.
 *
 * <p>Every {@link WorkflowClientInterceptor} that is a bean is applied, in its order. A bean of {@link RpcRetryOptions} says how
 * long a call is tried; without one, as long as Temporal's own default.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(ServerSettings.class)
public class TemporalConfiguration {

    private static final com.uber.m3.util.Duration EVERY_TEN_SECONDS = com.uber.m3.util.Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    Scope temporalMetrics(MeterRegistry meters) {
        return new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(meters))
                .reportEvery(EVERY_TEN_SECONDS);
    }

    @Bean(destroyMethod = "shutdown")
    WorkflowServiceStubs workflowServiceStubs(
            ServerSettings server, Scope metrics, ObjectProvider<RpcRetryOptions> retries) {
        var options = WorkflowServiceStubsOptions.newBuilder()
                .setTarget(server.address())
                .setMetricsScope(metrics);
        retries.ifAvailable(options::setRpcRetryOptions);
        return WorkflowServiceStubs.newServiceStubs(options.build());
    }

    @Bean
    DataConverter dataConverter() {
        return Payloads.converter();
    }

    @Bean
    WorkflowClient workflowClient(
            WorkflowServiceStubs stubs,
            ServerSettings server,
            DataConverter converter,
            ObjectProvider<WorkflowClientInterceptor> interceptors) {
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(server.namespace())
                        .setDataConverter(converter)
                        .setInterceptors(interceptors.orderedStream().toArray(WorkflowClientInterceptor[]::new))
                        .build());
    }
}
