package io.tropicapp.coupa.quickstart.running;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;

/** Whether a Temporal answers. */
public final class TemporalProbe {

    private TemporalProbe() {}

    /** Waits for it until the patience is over. */
    public static boolean answers(String address, Duration patience) {
        var stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            stubs.connect(patience);
            return true;
        } catch (RuntimeException e) {
            return false;
        } finally {
            stubs.shutdownNow();
        }
    }
}
