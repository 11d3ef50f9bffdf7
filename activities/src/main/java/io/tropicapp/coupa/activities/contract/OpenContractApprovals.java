package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.activities.disconnection.EndsWithConnection;
import io.tropicapp.coupa.activities.disconnection.ProcessEnds;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.contract.ContractApproval;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import java.util.List;
import org.springframework.stereotype.Component;

/** The linked contracts of a connection: in Coupa they stay what they are, and here they end with the connection. */
@Component
class OpenContractApprovals implements EndsWithConnection {

    private static final int AT_ONCE = 200;

    private final ContractApprovals rows;
    private final CoupaContracts contracts;
    private final ContractNews news;
    private final ProcessEnds ends;

    OpenContractApprovals(ContractApprovals rows, CoupaContracts contracts, ContractNews news, ProcessEnds ends) {
        this.rows = rows;
        this.contracts = contracts;
        this.news = news;
        this.ends = ends;
    }

    @Override
    public String kind() {
        return "contract approvals";
    }

    @Override
    public int open(Connection connection) {
        return rows.followed(connection.id()).size();
    }

    /** The rows first, from which a process is told: also of those that an attempt which died has ended. */
    @Override
    public void end(Connection connection, String reason, Runnable alive) {
        var open = rows.open(connection.id(), 0, AT_ONCE);
        while (!open.isEmpty()) {
            open.forEach(row -> endRow(connection, row, alive));
            news.tell(connection);
            ends.awaitEnd(workflowIds(connection, open), reason, alive);
            open = rows.open(connection.id(), 0, AT_ONCE);
        }
        news.tell(connection);
    }

    private void endRow(Connection connection, ContractApprovalRow row, Runnable alive) {
        alive.run();
        contracts.letGo(ref(connection, row));
    }

    private static List<String> workflowIds(Connection connection, List<ContractApprovalRow> ended) {
        return ended.stream()
                .map(row -> ContractApproval.workflowId(ref(connection, row)))
                .toList();
    }

    private static ContractRef ref(Connection connection, ContractApprovalRow row) {
        return new ContractRef(
                new ConnectionId(connection.id()), connection.details().organizationId(), row.coupaContractId());
    }
}
