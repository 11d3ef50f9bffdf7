package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.api.ApiApplication;
import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.worker.WorkerConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Worker and API, each in a context of its own, as if they were on machines of their own. */
final class Applications {

    private final Map<String, String> common;

    Applications(Postgres postgres, Temporal temporal, Coupa coupa, DataFolder folder) {
        this.common = Map.ofEntries(
                Map.entry("spring.datasource.url", postgres.jdbcUrl()),
                Map.entry("spring.flyway.enabled", "false"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
                Map.entry("coupa.secrets.keyset", Keyset.forSecrets(folder)),
                Map.entry("coupa.payloads.keyset", Keyset.forPayloads(folder)),
                Map.entry("coupa.hosts.extra-origins", coupa.extraOrigin()),
                Map.entry(
                        "coupa.requisition.writes",
                        Boolean.toString(coupa.simulator().isPresent())),
                Map.entry("coupa.temporal.address", temporal.address()),
                Map.entry("coupa.temporal.namespace", temporal.namespace()),
                Map.entry("coupa.payloads.encryption", encryption(temporal)),
                // Whoever tries this may have a Temporal elsewhere, with another API key.
                Map.entry("coupa.temporal.from-environment", "false"),
                Map.entry("coupa.temporal.sticky-queues", Boolean.toString(temporal.stickyQueues())));
    }

    /** Our own dev server keeps its histories beside the key, and has a UI that is to show what is in them. */
    private static String encryption(Temporal temporal) {
        return temporal.ui().isPresent() ? "off" : "on";
    }

    /** Without a port: who looks after it here is not asked by HTTP. */
    ConfigurableApplicationContext worker() {
        var worker = new SpringApplication(WorkerConfiguration.class);
        worker.setWebApplicationType(WebApplicationType.NONE);
        return run(
                worker,
                Map.of(
                        "spring.application.name", "coupa-worker",
                        "spring.datasource.hikari.maximum-pool-size", "20",
                        "spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false",
                        "coupa.temporal.shutdown-patience", "5s"));
    }

    ConfigurableApplicationContext api(int port) {
        return run(
                ApiApplication.application(),
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        Integer.toString(port),
                        "server.shutdown",
                        "immediate"));
    }

    /** As arguments, since nothing outranks them: not the environment of whoever tries this either. */
    private ConfigurableApplicationContext run(SpringApplication application, Map<String, String> own) {
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        var settings = new HashMap<>(common);
        settings.putAll(own);
        return application.run(settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new));
    }
}
