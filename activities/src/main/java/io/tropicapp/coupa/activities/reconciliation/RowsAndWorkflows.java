package io.tropicapp.coupa.activities.reconciliation;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.activities.sync.RunningWorkflows;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.reconciliation.Reconciler;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Postgres and Temporal, compared and mended: whichever side was lost is made again from the other. */
@Component
public class RowsAndWorkflows implements Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(RowsAndWorkflows.class);

    private final Connections connections;
    private final SyncRuns runs;
    private final RunningWorkflows workflows;
    private final OpenOnboardings open;
    private final SyncCadence cadence;
    private final WorkflowClient temporal;

    RowsAndWorkflows(
            Connections connections,
            SyncRuns runs,
            RunningWorkflows workflows,
            OpenOnboardings open,
            SyncCadence cadence,
            WorkflowClient temporal) {
        this.connections = connections;
        this.runs = runs;
        this.workflows = workflows;
        this.open = open;
        this.cadence = cadence;
        this.temporal = temporal;
    }

    @Override
    public ReconciliationReport mend() {
        int abandoned = abandonRuns();
        var known = new HashSet<String>();
        int started = 0;
        for (var id : connections.allIds()) {
            known.add(Onboarding.workflowId(new ConnectionId(id)));
            var connection = connections.findById(id);
            started += connection.filter(this::restart).isPresent() ? 1 : 0;
            connection.ifPresent(this::keepTime);
        }
        var report = new ReconciliationReport(known.size(), started, askForRows(known), abandoned);
        LOG.info("Rows and workflows compared: {}", report);
        return report;
    }

    private int abandonRuns() {
        return Math.toIntExact(runs.allActive().stream()
                .filter(run -> !workflows.stillRuns(run))
                .filter(run -> runs.abandon(run.id(), "Its process is gone."))
                .count());
    }

    /** Whether its workflow was lost, and is started again. */
    private boolean restart(Connection connection) {
        var id = new ConnectionId(connection.id());
        if (workflows.isOpen(Onboarding.workflowId(id), Optional.empty())) {
            return false;
        }
        var request = ResumedOnboarding.of(connection);
        var onboarding = temporal.newWorkflowStub(Onboarding.class, Onboarding.startOptions(request.details()));
        WorkflowClient.start(onboarding::onboard, request);
        return true;
    }

    private void keepTime(Connection connection) {
        var standing = connection.standing();
        if (standing.stage().equals("LIVE")
                && !standing.paused()
                && !standing.health().equals("NEEDS_CREDENTIALS")) {
            cadence.keep(new ConnectionId(connection.id()), connection.details().organizationId());
        }
    }

    private int askForRows(Set<String> known) {
        var lost = open.workflowIds().stream().filter(id -> !known.contains(id)).toList();
        lost.forEach(id -> temporal.newWorkflowStub(Onboarding.class, id).recordAgain());
        return lost.size();
    }
}
