package io.tropicapp.coupa.worker;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** A worker on its own: {@code java -jar worker.jar}, as many as are needed. */
public final class WorkerApplication {

    /** What a worker is set to unless its environment says otherwise. */
    static final Map<String, Object> DEFAULTS = Map.of(
            "server.port", "8082",
            "spring.application.name", "coupa-worker",
            "spring.lifecycle.timeout-per-shutdown-phase", "40s",
            "management.endpoints.web.exposure.include", "health,prometheus",
            "management.endpoint.health.probes.enabled", "true");

    private WorkerApplication() {}

    public static void main(String[] args) {
        var application = new SpringApplication(WorkerConfiguration.class);
        application.setDefaultProperties(DEFAULTS);
        application.run(args);
    }
}
