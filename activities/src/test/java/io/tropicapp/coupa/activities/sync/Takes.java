package io.tropicapp.coupa.activities.sync;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.sync.SyncBeginning;
import io.tropicapp.coupa.workflows.sync.SyncRecords;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.util.ArrayList;
import java.util.List;

/** A process that takes the place of a connection as often as it is told, and keeps it until it may go. */
@WorkflowInterface
public interface Takes {

    @WorkflowMethod
    Beginnings take(SyncRequest request, int times);

    @SignalMethod
    void go();

    /** What came of it each time. */
    record Beginnings(List<SyncBeginning> all) {}

    /** Begins, and ends at once if it may not run. */
    final class Workflows implements Takes {

        private final SyncRecords records = Stubs.records(SyncRecords.class, TaskQueues.SYNC, "Keep how it went");
        private boolean mayGo;

        @Override
        public Beginnings take(SyncRequest request, int times) {
            var beginnings = new ArrayList<SyncBeginning>();
            for (int i = 0; i < times; i++) {
                beginnings.add(records.begin(request));
            }
            if (beginnings.getFirst() instanceof SyncBeginning.Begun) {
                Workflow.await(() -> mayGo);
            }
            return new Beginnings(beginnings);
        }

        @Override
        public void go() {
            mayGo = true;
        }
    }
}
