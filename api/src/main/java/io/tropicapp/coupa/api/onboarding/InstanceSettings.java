package io.tropicapp.coupa.api.onboarding;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Coupa instances can be. Properties {@code coupa.hosts.*}.
 *
 * @param suffixes domains under which Coupa's instances are
 * @param extraOrigins others that are allowed as they stand, such as {@code http://127.0.0.1:8090} for a simulated Coupa
 */
@ConfigurationProperties("coupa.hosts")
record InstanceSettings(
        @DefaultValue({"coupahost.com", "coupacloud.com"}) List<String> suffixes,
        @DefaultValue({}) List<String> extraOrigins) {}
