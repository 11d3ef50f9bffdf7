package io.tropicapp.coupa.api.temporal;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.tropicapp.coupa.api.problem.Problem;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whether Temporal can be reached at all. */
@Component
public class Temporal {

    private static final long PATIENCE_SECONDS = 3;

    private final WorkflowServiceStubs stubs;

    Temporal(WorkflowServiceStubs stubs) {
        this.stubs = stubs;
    }

    /**
     * Asked before anything is told, so that a no is certain to have changed nothing.
     *
     * @throws Problem 503 if it does not answer
     */
    public void mustAnswer() {
        try {
            ask();
        } catch (StatusRuntimeException e) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "temporal-unavailable",
                            "Processes unavailable",
                            "The integration's own Temporal server does not answer, so nothing was changed. There is nothing wrong"
                                    + " with the request: send it again in a minute.")
                    .with("temporalStatus", e.getStatus().getCode().name());
        }
    }

    public boolean answers() {
        try {
            ask();
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    void ask() {
        stubs.blockingStub()
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
    }
}
