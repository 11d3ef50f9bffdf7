package io.tropicapp.coupa.api;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** The API on its own: {@code java -jar api.jar}, as many as are needed. */
public final class ApiApplication {

    /** What an API is set to unless its environment says otherwise. */
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.application.name", "coupa-api"),
            Map.entry("server.port", "8080"),
            Map.entry("spring.threads.virtual.enabled", "true"),
            // Longer than what a caller waits for a workflow's answer.
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "40s"),
            // Callers hear of a database that is down within seconds.
            Map.entry("spring.datasource.hikari.connection-timeout", "5000"),
            // What Postgres refuses is not quoted in logs.
            Map.entry("spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false"),
            // Money that comes as a number stays what it is.
            Map.entry("spring.jackson.deserialization.use-big-decimal-for-floats", "true"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry(
                    "management.metrics.distribution.slo.http.server.requests",
                    "50ms,100ms,250ms,500ms,1s,2500ms,5s,10s,30s"),
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,db"),
            Map.entry("springdoc.default-produces-media-type", "application/json"),
            Map.entry("springdoc.api-docs.enabled", "true"),
            Map.entry("springdoc.swagger-ui.enabled", "true"),
            Map.entry("springdoc.swagger-ui.path", "/swagger-ui"));

    private ApiApplication() {}

    /** With its defaults, for whoever runs it beside other things. Add properties with {@code run("--name=value")}. */
    public static SpringApplication application() {
        var application = new SpringApplication(ApiConfiguration.class);
        application.setDefaultProperties(DEFAULTS);
        return application;
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
