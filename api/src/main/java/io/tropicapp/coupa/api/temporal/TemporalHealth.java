package io.tropicapp.coupa.api.temporal;

import io.grpc.StatusRuntimeException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Temporal answers. No part of readiness: everything can still be read without it. */
@Component("temporalHealth")
class TemporalHealth implements HealthIndicator {

    private final Temporal temporal;

    TemporalHealth(Temporal temporal) {
        this.temporal = temporal;
    }

    @Override
    public Health health() {
        try {
            temporal.ask();
            return Health.up().build();
        } catch (StatusRuntimeException e) {
            return Health.down().withDetail("status", e.getStatus().getCode()).build();
        }
    }
}
