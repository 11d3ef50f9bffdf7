package io.tropicapp.coupa.activities.reconciliation;

import static java.util.stream.Collectors.toSet;

import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.activities.event.SubscriptionProcesses;
import io.tropicapp.coupa.activities.sync.RunningWorkflows;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.disconnection.Disconnection;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionRequest;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.reconciliation.Reconciler;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.sync.SyncCadence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final List<LastingProcesses> lasting;
    private final Disconnections disconnections;
    private final SubscriptionProcesses subscriptions;
    private final WorkflowClient temporal;

    RowsAndWorkflows(
            Connections connections,
            SyncRuns runs,
            RunningWorkflows workflows,
            OpenOnboardings open,
            SyncCadence cadence,
            List<LastingProcesses> lasting,
            Disconnections disconnections,
            SubscriptionProcesses subscriptions,
            WorkflowClient temporal) {
        this.connections = connections;
        this.runs = runs;
        this.workflows = workflows;
        this.open = open;
        this.cadence = cadence;
        this.lasting = lasting;
        this.disconnections = disconnections;
        this.subscriptions = subscriptions;
        this.temporal = temporal;
    }

    @Override
    public ReconciliationReport mend() {
        var each = new EachOnItsOwn(Activity.getExecutionContext()::heartbeat);
        int abandoned = each.count(runs.allActive(), this::abandonIfGone);
        var ids = connections.allIds();
        int started = each.count(ids, this::mend);
        int asked = each.count(withoutRow(ids), this::askForRows);
        each.count(subscriptions.due(), this::deliver);
        subscriptions.startRetention();
        var report = new ReconciliationReport(ids.size(), started, asked, abandoned, each.failures());
        LOG.info("Rows and workflows compared: {}", report);
        return report;
    }

    private boolean abandonIfGone(SyncRun run) {
        return !workflows.stillRuns(run) && runs.abandon(run.id(), "Its process is gone.");
    }

    /** Joins its process if it is there. */
    private boolean deliver(SubscriptionRow subscription) {
        subscriptions.start(subscription);
        return false;
    }

    /** Whether its workflow was lost. */
    private boolean mend(UUID id) {
        var connection = connections.findById(id);
        if (connection.filter(Connection::isDisconnected).isPresent()) {
            disconnections.find(id).ifPresent(end -> goOn(connection.get(), end));
            return false;
        }
        boolean lost = connection.filter(this::restart).isPresent();
        connection.ifPresent(this::keepTime);
        connection.ifPresent(found -> lasting.forEach(processes -> processes.startProcesses(found)));
        return lost;
    }

    /** What has ended is not brought back; what is on its way to its end gets there. */
    private void goOn(Connection connection, io.tropicapp.coupa.store.disconnection.Disconnection end) {
        if (end.finishedAt().isEmpty()) {
            var request = new DisconnectionRequest(
                    new ConnectionId(connection.id()), connection.details().organizationId());
            var disconnection = temporal.newWorkflowStub(Disconnection.class, Disconnection.startOptions(request));
            WorkflowClient.start(disconnection::disconnect, request);
        }
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

    private List<String> withoutRow(List<UUID> ids) {
        var known = ids.stream()
                .map(id -> Onboarding.workflowId(new ConnectionId(id)))
                .collect(toSet());
        return open.workflowIds().stream().filter(id -> !known.contains(id)).toList();
    }

    private boolean askForRows(String workflowId) {
        temporal.newWorkflowStub(Onboarding.class, workflowId).recordAgain();
        return true;
    }
}
