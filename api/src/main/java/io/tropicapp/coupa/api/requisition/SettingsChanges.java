package io.tropicapp.coupa.api.requisition;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps settings with who set them, and tells the connection's process. */
@Component
class SettingsChanges {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsChanges.class);

    private final RequisitionSettingsByConnection settings;
    private final RequisitionAudit audit;
    private final WorkflowClient workflows;
    private final Temporal temporal;
    private final TransactionTemplate transaction;

    SettingsChanges(
            RequisitionSettingsByConnection settings,
            RequisitionAudit audit,
            WorkflowClient workflows,
            Temporal temporal,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.audit = audit;
        this.workflows = workflows;
        this.temporal = temporal;
        this.transaction = transaction;
    }

    /**
     * What is being created goes on being recognised as it was sent.
     *
     * @throws Problem 503 if Temporal is away
     */
    RequisitionSettings set(Connection connection, RequisitionSettings wanted, Caller caller) {
        var before = settings.of(connection.id());
        if (wanted.equals(before)) {
            return before;
        }
        temporal.mustAnswer();
        transaction.executeWithoutResult(inOne -> {
            settings.set(connection.id(), wanted);
            audit.settingsChanged(connection.id(), wanted, caller);
        });
        tell(connection);
        return wanted;
    }

    /** They are kept; a process that does not hear of it now reads them when it next looks. */
    private void tell(Connection connection) {
        try {
            workflows
                    .newWorkflowStub(Onboarding.class, Onboarding.workflowId(new ConnectionId(connection.id())))
                    .requisitionSettingsChanged();
        } catch (WorkflowException e) {
            LOG.warn("The onboarding of connection {} was not told of its new settings", connection.id(), e);
        }
    }
}
