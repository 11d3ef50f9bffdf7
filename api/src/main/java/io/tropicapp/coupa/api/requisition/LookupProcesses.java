package io.tropicapp.coupa.api.requisition;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.api.temporal.TemporalSettings;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.Lookup;
import io.tropicapp.coupa.workflows.requisition.LookupAnswer;
import io.tropicapp.coupa.workflows.requisition.LookupKind;
import io.tropicapp.coupa.workflows.requisition.LookupRequest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The workflows of lookups, as their contract has them. */
@Component
class LookupProcesses {

    private final WorkflowClient workflows;
    private final Temporal temporal;
    private final Duration patience;

    LookupProcesses(WorkflowClient workflows, Temporal temporal, TemporalSettings settings) {
        this.workflows = workflows;
        this.temporal = temporal;
        this.patience = settings.patience();
    }

    /**
     * Reads them from Coupa, within {@link Lookup#AT_MOST} if a worker is there. Who asks the same meanwhile waits for the same answer.
     *
     * @throws Problem 503 if nobody answers in time
     */
    LookupAnswer read(Connection connection, LookupKind kind, String query) {
        temporal.mustAnswer();
        var request = new LookupRequest(
                new ConnectionId(connection.id()), connection.details().organizationId(), kind, query);
        var lookup = workflows.newWorkflowStub(Lookup.class, Lookup.startOptions(request));
        try {
            return WorkflowClient.execute(lookup::read, request).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw notInTime();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notInTime();
        }
    }

    private static Problem notInTime() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-worker",
                "No worker",
                "No worker of the integration answered in time. Try again in a minute. Operators: start a worker.");
    }
}
