package io.tropicapp.coupa.api.contract;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.temporal.Addressee;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.contract.ContractApproval;
import io.tropicapp.coupa.workflows.contract.ContractLink;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import io.tropicapp.coupa.workflows.contract.ContractTerms;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The workflows of linked contracts, as their contract has them. One that has ended needs to be told nothing. */
@Component
class ContractProcesses {

    private final WorkflowClient workflows;
    private final Updates updates;
    private final ContractAudit audit;
    private final ContractTerms terms;

    ContractProcesses(WorkflowClient workflows, Updates updates, ContractAudit audit, ContractFollowSettings settings) {
        this.workflows = workflows;
        this.updates = updates;
        this.audit = audit;
        this.terms = settings.terms();
    }

    /** Starts the workflow of a row. Joins the one that runs. */
    void start(Connection connection, ContractApprovalRow row) {
        var ref = ref(connection, row);
        var process = workflows.newWorkflowStub(ContractApproval.class, ContractApproval.startOptions(ref));
        WorkflowClient.start(process::follow, ContractLink.of(ref, terms));
    }

    /** Whether it was looked at already; otherwise it will be. */
    boolean refresh(Connection connection, ContractApprovalRow row, Caller caller) {
        if (row.endedAt().isPresent()) {
            return true;
        }
        var told = updates.tell(addressee(connection, row), Telling.asking(ContractApproval::refresh), ignored -> {});
        audit.refreshed(row, caller);
        return told instanceof Told.Done<?>;
    }

    /** Whether it is unlinked already; otherwise it will be, unless another request has linked it meanwhile. */
    boolean unlink(Connection connection, ContractApprovalRow row, Caller caller) {
        if (row.endedAt().isPresent()) {
            return true;
        }
        var told = updates.tell(
                addressee(connection, row),
                Telling.asking(ContractApproval::unlink, row.tropicRequestId()),
                ignored -> {});
        audit.unlinked(row, caller);
        return told instanceof Told.Done<?>;
    }

    private Addressee<ContractApproval> addressee(Connection connection, ContractApprovalRow row) {
        return new Addressee<>(
                ContractApproval.class,
                ContractApproval.workflowId(ref(connection, row)),
                () -> start(connection, row),
                Map.of("connectionId", connection.id(), "coupaContractId", row.coupaContractId()));
    }

    private static ContractRef ref(Connection connection, ContractApprovalRow row) {
        return new ContractRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), row.coupaContractId());
    }
}
