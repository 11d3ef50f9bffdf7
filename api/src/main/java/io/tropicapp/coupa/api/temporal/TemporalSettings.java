package io.tropicapp.coupa.api.temporal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Temporal to tell. Properties {@code coupa.temporal.*}.
 *
 * @param patience how long a caller waits for a workflow's answer
 */
@ConfigurationProperties("coupa.temporal")
public record TemporalSettings(
        @DefaultValue("127.0.0.1:7233") String address,
        @DefaultValue("default") String namespace,
        @DefaultValue("30s") Duration patience) {}
