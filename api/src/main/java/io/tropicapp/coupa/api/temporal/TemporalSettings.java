package io.tropicapp.coupa.api.temporal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to tell workflows. Properties {@code coupa.temporal.*}, beside those of the connection.
 *
 * @param patience how long a caller waits for a workflow's answer
 */
@ConfigurationProperties("coupa.temporal")
public record TemporalSettings(@DefaultValue("30s") Duration patience) {}
