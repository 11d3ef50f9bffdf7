package io.tropicapp.coupa.api.sync;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowServiceException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.NewSyncRun;
import io.tropicapp.coupa.store.sync.SyncMode;
import io.tropicapp.coupa.store.sync.SyncRequested;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRunId;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a connection's place for a sync and starts the workflow that fills it. */
@Component
class SyncRequests {

    /** A workflow whose run has ended is over within moments; until then its id is taken. */
    private static final int ATTEMPTS = 25;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final SyncRuns runs;
    private final SyncAudit audit;
    private final WorkflowClient workflows;
    private final Temporal temporal;
    private final TransactionTemplate transaction;

    SyncRequests(
            SyncRuns runs,
            SyncAudit audit,
            WorkflowClient workflows,
            Temporal temporal,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.audit = audit;
        this.workflows = workflows;
        this.temporal = temporal;
        this.transaction = transaction;
    }

    /** A new run, or the one that is active. */
    SyncRequested request(Connection connection, SyncMode mode, Caller caller) {
        temporal.mustAnswer();
        var requested = transaction.execute(inOne -> keep(connection, mode, caller));
        if (requested instanceof SyncRequested.Requested fresh) {
            startOrGiveBack(connection, fresh.run());
        }
        return requested;
    }

    private SyncRequested keep(Connection connection, SyncMode mode, Caller caller) {
        var run = new NewSyncRun(
                UUID.randomUUID(),
                connection.id(),
                mode,
                SyncTrigger.REQUEST.name(),
                Optional.of(caller.actor().name()));
        var requested = runs.request(run);
        if (requested instanceof SyncRequested.Requested fresh) {
            audit.requested(fresh.run(), caller.actor());
        }
        return requested;
    }

    private void startOrGiveBack(Connection connection, SyncRun run) {
        try {
            start(connection, run);
        } catch (WorkflowServiceException | Problem e) {
            runs.abandon(run.id(), "Its process could not be started.");
            throw e;
        }
    }

    private void start(Connection connection, SyncRun run) {
        var request = new SyncRequest(
                new ConnectionId(connection.id()),
                connection.details().organizationId(),
                Optional.of(new SyncRunId(run.id())),
                io.tropicapp.coupa.workflows.sync.SyncMode.valueOf(run.mode().name()),
                SyncTrigger.REQUEST);
        for (int attempt = 1; !started(request); attempt++) {
            if (attempt == ATTEMPTS) {
                throw stillClosing();
            }
            pause();
        }
    }

    private boolean started(SyncRequest request) {
        try {
            WorkflowClient.start(workflows.newWorkflowStub(Sync.class, Sync.startOptions(request))::sync, request);
            return true;
        } catch (WorkflowExecutionAlreadyStarted e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillClosing();
        }
    }

    private static Problem stillClosing() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "sync-still-closing",
                "Sync still closing",
                "The sync before this one is just ending. Nothing was started; ask again in a minute.");
    }
}
