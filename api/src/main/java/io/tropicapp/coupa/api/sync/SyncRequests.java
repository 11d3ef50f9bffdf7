package io.tropicapp.coupa.api.sync;

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
import io.tropicapp.coupa.store.sync.SyncScope;
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

    private static final int LOOKS = 25;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final SyncRuns runs;
    private final SyncAudit audit;
    private final SyncProcesses processes;
    private final Temporal temporal;
    private final TransactionTemplate transaction;

    SyncRequests(
            SyncRuns runs,
            SyncAudit audit,
            SyncProcesses processes,
            Temporal temporal,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.audit = audit;
        this.processes = processes;
        this.temporal = temporal;
        this.transaction = transaction;
    }

    /** A new run, or the one that is active. */
    SyncRequested request(Connection connection, SyncMode mode, Caller caller) {
        temporal.mustAnswer();
        awaitTheOneBetween(connection);
        var requested = transaction.execute(inOne -> keep(connection, mode, caller));
        if (requested instanceof SyncRequested.Requested fresh) {
            startOrGiveBack(connection, fresh.run());
        }
        return requested;
    }

    /**
     * A workflow that is open without a run is about to begin one, or has just ended it: a matter of moments. Taking the place
     * meanwhile would make it skip.
     */
    private void awaitTheOneBetween(Connection connection) {
        for (int look = 1; runs.active(connection.id()).isEmpty() && processes.isOpen(connection); look++) {
            if (look == LOOKS || !slept()) {
                throw inBetween();
            }
        }
    }

    private SyncRequested keep(Connection connection, SyncMode mode, Caller caller) {
        var by = caller.actor();
        var requested = runs.request(new NewSyncRun(
                UUID.randomUUID(),
                connection.id(),
                SyncScope.ALL,
                mode,
                SyncTrigger.REQUEST.name(),
                Optional.of(by.name())));
        if (requested instanceof SyncRequested.Requested fresh) {
            audit.requested(fresh.run(), by);
        }
        return requested;
    }

    private void startOrGiveBack(Connection connection, SyncRun run) {
        try {
            processes.start(connection, run);
        } catch (WorkflowExecutionAlreadyStarted e) {
            runs.abandon(run.id(), "Another sync began at the same moment.");
            throw inBetween();
        } catch (WorkflowServiceException e) {
            runs.abandon(run.id(), "Its process could not be started.");
            throw e;
        }
    }

    private static boolean slept() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Problem inBetween() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "sync-in-between",
                "Sync in between",
                "Another sync of this connection is just beginning or ending. Nothing was started; ask again in a minute.");
    }
}
