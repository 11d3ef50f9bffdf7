package io.tropicapp.coupa.api.temporal;

import io.temporal.serviceclient.RpcRetryOptions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The connection to Temporal that workers have as well, with less patience. */
@Configuration(proxyBeanMethods = false)
@Import(io.tropicapp.coupa.temporal.TemporalConfiguration.class)
class TemporalConfiguration {

    /** A person waits: what cannot be said within this time is not said. */
    private static final Duration KEEP_TRYING = Duration.ofSeconds(10);

    @Bean
    RpcRetryOptions rpcRetryOptions() {
        return RpcRetryOptions.newBuilder().setExpiration(KEEP_TRYING).validateBuildWithDefaults();
    }
}
