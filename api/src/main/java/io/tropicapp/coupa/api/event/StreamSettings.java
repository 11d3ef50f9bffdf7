package io.tropicapp.coupa.api.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How those are served who wait for events. Properties {@code coupa.events.stream.*}.
 *
 * @param lookEvery how often it is looked for news while anybody waits
 * @param heartbeat a stream that is silent for so long says that it is still there
 * @param atMost a stream ends after so long, and its reader comes back: with a token that is still valid
 * @param perOrganization so many may wait at once in each API process
 */
@ConfigurationProperties("coupa.events.stream")
record StreamSettings(
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("15m") Duration atMost,
        @DefaultValue("20") int perOrganization) {}
