package io.tropicapp.coupa.activities.contract;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.activities.reconciliation.LastingProcesses;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.contract.ContractApproval;
import io.tropicapp.coupa.workflows.contract.ContractLink;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import org.springframework.stereotype.Component;

/** Tells the processes of linked contracts what has changed, and nobody else. One that was lost is started by its news. */
@Component
class ContractNews implements LastingProcesses {

    private static final int AT_ONCE = 200;

    private final ContractApprovals contracts;
    private final ContractRecords records;
    private final ContractPatience patience;
    private final WorkflowClient temporal;

    ContractNews(
            ContractApprovals contracts, ContractRecords records, ContractPatience patience, WorkflowClient temporal) {
        this.contracts = contracts;
        this.records = records;
        this.patience = patience;
        this.temporal = temporal;
    }

    /** All that was not told yet, of this run or of an earlier one that died. */
    void tell(Connection connection) {
        var untold = contracts.untold(connection.id(), AT_ONCE);
        while (!untold.isEmpty()) {
            untold.forEach(row -> tell(connection, row));
            untold = contracts.untold(connection.id(), AT_ONCE);
        }
    }

    private void tell(Connection connection, ContractApprovalRow row) {
        var known = records.known(connection.id(), row.coupaContractId());
        var ref = ref(connection, row);
        if (known.hasEnded()) {
            tellLast(ref, known);
        } else {
            var process = temporal.newWorkflowStub(ContractApproval.class, ContractApproval.startOptions(ref));
            var together = temporal.newSignalWithStartRequest();
            together.add(process::follow, ContractLink.of(ref, patience.terms()));
            together.add(process::changed, ContractStandings.of(known));
            temporal.signalWithStart(together);
        }
        contracts.told(connection.id(), row.coupaContractId(), known.row().version());
    }

    /** One that has ended needs no process any more. */
    private void tellLast(ContractRef ref, KnownContract known) {
        try {
            temporal.newWorkflowStub(ContractApproval.class, ContractApproval.workflowId(ref))
                    .changed(ContractStandings.of(known));
        } catch (WorkflowNotFoundException e) {
            // It has ended as well.
        }
    }

    @Override
    public void startProcesses(Connection connection) {
        var page = contracts.open(connection.id(), 0, AT_ONCE);
        while (!page.isEmpty()) {
            for (var row : page) {
                var ref = ref(connection, row);
                var process = temporal.newWorkflowStub(ContractApproval.class, ContractApproval.startOptions(ref));
                WorkflowClient.start(process::follow, ContractLink.of(ref, patience.terms()));
            }
            page = contracts.open(connection.id(), page.getLast().coupaContractId(), AT_ONCE);
        }
    }

    private static ContractRef ref(Connection connection, ContractApprovalRow row) {
        return new ContractRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), row.coupaContractId());
    }
}
