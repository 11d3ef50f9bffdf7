package io.tropicapp.coupa.temporal.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Temporal to speak to. Properties {@code coupa.temporal.*}, which outrank what the environment says to all tools of
 * Temporal alike: variables {@code TEMPORAL_*} and a profile in {@code temporal.toml}.
 *
 * @param address host and port of its frontend; 127.0.0.1:7233 if nobody says
 * @param namespace {@code default} if nobody says
 * @param apiKeyFile holds the API key alone, and may be written anew at any time
 * @param fromEnvironment whether the environment is asked at all
 */
@ConfigurationProperties("coupa.temporal")
public record ServerSettings(
        @Nullable String address,
        @Nullable String namespace,
        @Nullable Path apiKeyFile,
        @DefaultValue("true") boolean fromEnvironment) {}
