package io.tropicapp.coupa.api.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.workflows.reconciliation.Reconciliation;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/reconciliations")
@Tag(name = "Operations")
class ReconciliationController {

    private static final long PATIENCE_SECONDS = 60;

    private final WorkflowClient client;
    private final Temporal temporal;

    ReconciliationController(WorkflowClient client, Temporal temporal) {
        this.client = client;
        this.temporal = temporal;
    }

    @PostMapping
    @Operation(
            summary = "Bring rows and workflows back together",
            description =
                    "After a database or the Temporal server was lost or restored. Changes nothing where nothing is missing.")
    ReconciliationReport reconcile() {
        temporal.mustAnswer();
        var reconciliation = client.newWorkflowStub(Reconciliation.class, Reconciliation.startOptions());
        WorkflowClient.start(reconciliation::reconcile);
        try {
            return WorkflowStub.fromTyped(reconciliation)
                    .getResult(PATIENCE_SECONDS, TimeUnit.SECONDS, ReconciliationReport.class);
        } catch (TimeoutException e) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "no-worker",
                    "Not finished yet",
                    "The comparison was started and has not finished within a minute. It goes on by itself: ask again to wait for"
                            + " its end.");
        }
    }
}
