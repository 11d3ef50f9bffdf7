package io.tropicapp.coupa.temporal;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.interceptors.WorkflowClientInterceptor;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.tropicapp.coupa.temporal.payload.PayloadEncryption;
import io.tropicapp.coupa.temporal.payload.PayloadSettings;
import io.tropicapp.coupa.temporal.server.Server;
import io.tropicapp.coupa.temporal.server.ServerSettings;
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
@EnableConfigurationProperties({ServerSettings.class, PayloadSettings.class})
public class TemporalConfiguration {

    private static final com.uber.m3.util.Duration EVERY_TEN_SECONDS = com.uber.m3.util.Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    Scope temporalMetrics(MeterRegistry meters) {
        return new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(meters))
                .reportEvery(EVERY_TEN_SECONDS);
    }

    @Bean
    Server temporalServer(ServerSettings settings) {
        return Server.of(settings, System.getenv());
    }

    @Bean(destroyMethod = "shutdown")
    WorkflowServiceStubs workflowServiceStubs(Server server, Scope metrics, ObjectProvider<RpcRetryOptions> retries) {
        var options = server.workflowService().setMetricsScope(metrics);
        retries.ifAvailable(options::setRpcRetryOptions);
        return WorkflowServiceStubs.newServiceStubs(options.build());
    }

    /** Without a destroy method: its channel is the other's. */
    @Bean(destroyMethod = "")
    OperatorServiceStubs operatorServiceStubs(Server server, WorkflowServiceStubs stubs) {
        return OperatorServiceStubs.newServiceStubs(server.operatorService(stubs.getRawChannel()));
    }

    @Bean
    PayloadEncryption payloadEncryption(PayloadSettings settings) {
        return PayloadEncryption.of(settings);
    }

    @Bean
    WorkflowClient workflowClient(
            WorkflowServiceStubs stubs,
            Server server,
            PayloadEncryption payloads,
            ObjectProvider<WorkflowClientInterceptor> interceptors) {
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(server.namespace())
                        .setDataConverter(payloads.converter(server.namespace()))
                        .setInterceptors(interceptors.orderedStream().toArray(WorkflowClientInterceptor[]::new))
                        .build());
    }
}
