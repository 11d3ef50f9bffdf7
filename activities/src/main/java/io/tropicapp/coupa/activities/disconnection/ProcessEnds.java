package io.tropicapp.coupa.activities.disconnection;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.activities.sync.RunningWorkflows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings workflows to their end: waits for those that were told, and terminates the ones that do not listen. */
@Component
public class ProcessEnds {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnds.class);

    /** Far longer than a workflow takes to hear something, if there is a worker that it runs on. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final WorkflowClient temporal;
    private final RunningWorkflows running;

    ProcessEnds(WorkflowClient temporal, RunningWorkflows running) {
        this.temporal = temporal;
        this.running = running;
    }

    public boolean isOpen(String workflowId) {
        return running.isOpen(workflowId, Optional.empty());
    }

    /** Asks it to stop whatever it is at. Its history has the reason. */
    public void cancel(String workflowId, String reason, Runnable alive) {
        try {
            temporal.newUntypedWorkflowStub(workflowId).cancel(reason);
        } catch (WorkflowNotFoundException e) {
            return;
        }
        awaitEnd(workflowId, reason, alive);
    }

    /** Waits for one that was told to end. */
    public void awaitEnd(String workflowId, String reason, Runnable alive) {
        awaitEnd(List.of(workflowId), reason, alive);
    }

    /** Waits for many that were told to end, as long as for one. */
    public void awaitEnd(List<String> workflowIds, String reason, Runnable alive) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var workflowId : workflowIds) {
            alive.run();
            while (isOpen(workflowId) && System.nanoTime() < end) {
                alive.run();
                pause();
            }
            if (isOpen(workflowId)) {
                terminate(workflowId, reason);
            }
        }
    }

    private void terminate(String workflowId, String reason) {
        LOG.warn("{} does not end by itself, and is terminated", workflowId);
        try {
            temporal.newUntypedWorkflowStub(workflowId).terminate(reason);
        } catch (WorkflowNotFoundException e) {
            // It has ended after all.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The worker stops; another one goes on", e);
        }
    }
}
