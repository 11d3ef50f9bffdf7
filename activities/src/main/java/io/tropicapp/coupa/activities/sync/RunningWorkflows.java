package io.tropicapp.coupa.activities.sync;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowTargetOptions;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks Temporal whether the process of a run is still there. */
@Component
public class RunningWorkflows {

    /** A run that was asked for a moment ago: its workflow is about to start. */
    private static final Duration ABOUT_TO_START = Duration.ofMinutes(2);

    private final WorkflowClient temporal;
    private final Clock clock;

    RunningWorkflows(WorkflowClient temporal, Clock clock) {
        this.temporal = temporal;
        this.clock = clock;
    }

    /** Whether the workflow that has taken up this run is open, or has not had the time to take it up. */
    public boolean stillRuns(SyncRun run) {
        if (run.status() == SyncStatus.REQUESTED) {
            return run.requestedAt().plus(ABOUT_TO_START).isAfter(clock.instant());
        }
        return run.workflowId().filter(id -> isOpen(id, run.workflowRunId())).isPresent();
    }

    /** Whether a workflow of this id, and this run of it if given, is open. */
    public boolean isOpen(String workflowId, Optional<String> runId) {
        try {
            var target = WorkflowTargetOptions.newBuilder().setWorkflowId(workflowId);
            runId.ifPresent(target::setRunId);
            var status =
                    temporal.newUntypedWorkflowStub(target.build()).describe().getStatus();
            return status == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }
}
