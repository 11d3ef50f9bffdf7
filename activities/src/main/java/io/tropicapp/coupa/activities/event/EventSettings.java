package io.tropicapp.coupa.activities.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are kept and sent. Properties {@code coupa.events.*}.
 *
 * @param keep how long an event stays in the feed; at least the 30 days that readers are promised
 * @param lookEvery how often a worker looks for what is new to send
 * @param answerWithin how long a receiver may take
 * @param extraOrigins receivers of a local set-up, such as {@code http://127.0.0.1:9000}, which may be private and unencrypted
 */
@ConfigurationProperties("coupa.events")
public record EventSettings(
        @DefaultValue("90d") Duration keep,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("15s") Duration answerWithin,
        @DefaultValue List<String> extraOrigins) {

    private static final Duration PROMISED = Duration.ofDays(30);

    /** @throws IllegalArgumentException if less is kept than is promised */
    public EventSettings {
        if (keep.compareTo(PROMISED) < 0) {
            throw new IllegalArgumentException(
                    "coupa.events.keep is %s, but readers are promised 30 days: set it to 30d or more".formatted(keep));
        }
    }
}
