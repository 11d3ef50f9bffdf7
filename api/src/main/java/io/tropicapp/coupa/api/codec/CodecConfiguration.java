package io.tropicapp.coupa.api.codec;

import io.tropicapp.coupa.temporal.UnusableSettings;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Which pages may send payloads here from a browser: the Temporal UIs that are named, and nothing else of the API. */
@Configuration(proxyBeanMethods = false)
class CodecConfiguration {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?");

    @Bean
    CorsConfigurationSource corsConfigurationSource(CodecSettings settings) {
        settings.origins().forEach(CodecConfiguration::mustBeExact);
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.origins());
        cors.setAllowedMethods(List.of("POST", "OPTIONS"));
        cors.setAllowedHeaders(List.of("Content-Type", "X-Namespace", "Authorization", "Authorization-Extras"));
        cors.setAllowCredentials(true);
        cors.setMaxAge(Duration.ofMinutes(10));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/codec/**", cors);
        return source;
    }

    private static void mustBeExact(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new UnusableSettings(
                    "coupa.codec.origins has '%s', which is not the origin of one Temporal UI.".formatted(origin),
                    "Give scheme, host and port alone, such as https://temporal.acme.com: no path, and no wildcard.");
        }
    }
}
