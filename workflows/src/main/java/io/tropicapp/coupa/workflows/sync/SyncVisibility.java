package io.tropicapp.coupa.workflows.sync;

import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Keeps what operators see in the Temporal UI in step with a run, as far as the process knows: a resource once it is read. */
final class SyncVisibility {

    private final SyncRequest request;
    private final SyncBeginning.Begun begun;
    private final Instant since = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    private final Map<Resource, PullOutcome> known = new EnumMap<>(Resource.class);
    private boolean late;

    SyncVisibility(SyncRequest request, SyncBeginning.Begun begun) {
        this.request = request;
        this.begun = begun;
        show();
    }

    static void showSkipped(String reason) {
        Workflow.setCurrentDetails(SyncDetails.skipped(reason));
    }

    void pulled(PullOutcome outcome) {
        known.put(outcome.resource(), outcome);
        show();
    }

    void runsLong() {
        late = true;
        show();
    }

    void ended() {
        Workflow.setCurrentDetails(SyncDetails.ended(request, begun, known));
    }

    private void show() {
        Workflow.setCurrentDetails(SyncDetails.running(request, begun, known, since, late));
    }
}
