package io.tropicapp.coupa.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to work for Temporal, and how much at once. Properties {@code coupa.temporal.*}, beside those of the connection.
 *
 * @param stickyQueues off on the embedded test server, which loses tasks on the sticky queue of a worker that is gone
 * @param shutdownPatience how long running activities may take to hand over when the worker stops
 */
@ConfigurationProperties("coupa.temporal")
public record TemporalSettings(
        @DefaultValue("true") boolean stickyQueues,
        @DefaultValue("20s") Duration shutdownPatience,
        @DefaultValue("40") int bulkActivities,
        @DefaultValue("100") int otherActivities) {}
