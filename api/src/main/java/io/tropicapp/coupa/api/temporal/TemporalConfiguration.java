package io.tropicapp.coupa.api.temporal;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Temporal, with the payload mapper that workers use as well. */
@Configuration(proxyBeanMethods = false)
class TemporalConfiguration {

    /** A person waits: what cannot be said within this time is not said. */
    private static final Duration KEEP_TRYING = Duration.ofSeconds(10);

    @Bean(destroyMethod = "shutdown")
    WorkflowServiceStubs workflowServiceStubs(TemporalSettings settings) {
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(settings.address())
                .setRpcRetryOptions(
                        RpcRetryOptions.newBuilder().setExpiration(KEEP_TRYING).validateBuildWithDefaults())
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
}
