package io.tropicapp.coupa.temporal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Temporal to speak to. Properties {@code coupa.temporal.*}.
 *
 * @param address host and port of its frontend
 */
@ConfigurationProperties("coupa.temporal")
public record ServerSettings(
        @DefaultValue("127.0.0.1:7233") String address,
        @DefaultValue("default") String namespace) {}
