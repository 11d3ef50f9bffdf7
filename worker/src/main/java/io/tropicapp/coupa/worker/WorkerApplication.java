package io.tropicapp.coupa.worker;

import io.tropicapp.coupa.temporal.payload.KeysetCommand;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/**
 * A worker on its own: {@code java -jar worker.jar}, as many as are needed. As {@code java -jar worker.jar keyset …} it makes the
 * keys that histories are encrypted with, and does nothing else.
 */
public final class WorkerApplication {

    /** What a worker is set to unless its environment says otherwise. */
    static final Map<String, Object> DEFAULTS = Map.of(
            "server.port", "8082",
            "spring.application.name", "coupa-worker",
            // Of all that work on activities at once, few are in a transaction.
            "spring.datasource.hikari.maximum-pool-size", "20",
            // What Postgres refuses is not quoted in logs.
            "spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false",
            "spring.lifecycle.timeout-per-shutdown-phase", "40s",
            "management.endpoints.web.exposure.include", "health,prometheus",
            "management.endpoint.health.probes.enabled", "true",
            // A worker that cannot work does not take the place of one that can.
            "management.endpoint.health.group.readiness.include", "readinessState,db,temporal");

    private static final String KEYSET = "keyset";

    private WorkerApplication() {}

    public static void main(String[] args) {
        var words = List.of(args);
        if (!words.isEmpty() && words.getFirst().equals(KEYSET)) {
            System.exit(new KeysetCommand(System.in, System.out, System.err).run(words.subList(1, words.size())));
        }
        var application = new SpringApplication(WorkerConfiguration.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(args);
    }
}
