package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.common.interceptors.WorkerInterceptor;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What makes workers. Every {@link WorkerInterceptor} that is a bean is applied, in its order. */
@Configuration(proxyBeanMethods = false)
@Import(io.tropicapp.coupa.temporal.TemporalConfiguration.class)
@EnableConfigurationProperties(TemporalSettings.class)
class TemporalConfiguration {

    @Bean
    WorkerFactory workerFactory(WorkflowClient temporal, ObjectProvider<WorkerInterceptor> interceptors) {
        return WorkerFactory.newInstance(
                temporal,
                WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(interceptors.orderedStream().toArray(WorkerInterceptor[]::new))
                        .build());
    }
}
