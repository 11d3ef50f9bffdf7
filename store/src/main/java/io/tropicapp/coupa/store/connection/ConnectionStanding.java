package io.tropicapp.coupa.store.connection;

import java.util.List;

/**
 * How a connection stands.
 *
 * @param stage the step that onboarding is at, or LIVE
 * @param health NOT_CONNECTED, HEALTHY, DEGRADED or NEEDS_CREDENTIALS
 * @param warnings what people should know, in sentences
 * @param paused no sync starts by itself
 * @param requisitions UNKNOWN until the endpoints were tried, then AVAILABLE or UNAVAILABLE
 */
public record ConnectionStanding(
        String stage, String health, List<String> warnings, boolean paused, String requisitions) {

    /** Of a connection that was just made. */
    public static final ConnectionStanding NEW =
            new ConnectionStanding("INSTANCE_DETAILS", "NOT_CONNECTED", List.of(), false, "UNKNOWN");
}
