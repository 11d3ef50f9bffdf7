package io.tropicapp.coupa.worker;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Temporal answers within a second. Part of readiness, never of liveness: restarting us would not help. */
@Component("temporal")
class TemporalHealth implements HealthIndicator {

    private final WorkflowServiceStubs stubs;

    TemporalHealth(WorkflowServiceStubs stubs) {
        this.stubs = stubs;
    }

    @Override
    public Health health() {
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
            return Health.up().build();
        } catch (StatusRuntimeException e) {
            return Health.down().withDetail("status", e.getStatus().getCode()).build();
        }
    }
}
