package io.tropicapp.coupa.api.sync;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRunId;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The workflows of syncs, as their contract has them. */
@Component
class SyncProcesses {

    private final WorkflowClient workflows;

    SyncProcesses(WorkflowClient workflows) {
        this.workflows = workflows;
    }

    /** @throws io.temporal.client.WorkflowExecutionAlreadyStarted if one of the connection is open */
    void start(Connection connection, SyncRun run) {
        var request = new SyncRequest(
                new ConnectionId(connection.id()),
                connection.details().organizationId(),
                Optional.of(new SyncRunId(run.id())),
                SyncMode.valueOf(run.mode().name()),
                SyncTrigger.REQUEST);
        var sync = workflows.newWorkflowStub(Sync.class, Sync.startOptions(request));
        WorkflowClient.start(sync::sync, request);
    }

    boolean isOpen(Connection connection) {
        try {
            var sync = workflows.newUntypedWorkflowStub(Sync.workflowId(new ConnectionId(connection.id())));
            return sync.describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }
}
