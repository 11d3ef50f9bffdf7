package io.tropicapp.coupa.api.subscription;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be subscribed. Properties {@code coupa.events.*}.
 *
 * @param secretOverlap how long a secret stays valid after there is a new one
 * @param extraOrigins receivers of a local set-up, such as {@code http://127.0.0.1:9000}, which may be private and unencrypted
 */
@ConfigurationProperties("coupa.events")
record SubscriptionSettings(
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue List<String> extraOrigins) {}
