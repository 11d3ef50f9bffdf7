package io.tropicapp.coupa.quickstart.running;

import org.jspecify.annotations.Nullable;

/**
 * Where everything is.
 *
 * @param temporal host and port
 * @param temporalUi null if there is none
 * @param postgres a JDBC URL
 */
public record Endpoints(
        String api, String temporal, @Nullable String temporalUi, String coupa, String postgres) {}
