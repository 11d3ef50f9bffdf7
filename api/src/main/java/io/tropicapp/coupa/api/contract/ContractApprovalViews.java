package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.api.approval.ApprovalView;
import io.tropicapp.coupa.api.approval.Approvers;
import io.tropicapp.coupa.api.approval.HistoryView;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.ContractRelative;
import io.tropicapp.coupa.store.contract.ContractRelatives;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows linked contracts as their rows have them at this moment. */
@Component
class ContractApprovalViews {

    private final ContractApprovals approvals;
    private final ContractRelatives relatives;
    private final Contracts contracts;

    ContractApprovalViews(ContractApprovals approvals, ContractRelatives relatives, Contracts contracts) {
        this.approvals = approvals;
        this.relatives = relatives;
        this.contracts = contracts;
    }

    /** @throws Problem 404 if it is not linked */
    ContractApprovalRow row(Connection connection, long contract) {
        return approvals
                .find(connection.id(), contract)
                .orElseThrow(() -> Problem.notFound("contract approval " + contract));
    }

    /** @param note on what is not finished yet, in place of the row's own */
    ContractApprovalView now(Connection connection, long contract, Optional<String> note) {
        var row = row(connection, contract);
        var all = approvals.approvals(connection.id(), contract);
        var chain =
                all.stream().filter(approval -> approval.round() == row.round()).toList();
        var approvers = Approvers.current(chain);
        var synced = contracts.find(connection.id(), contract).map(Stored::row);
        var related = relatives.told(connection.id(), contract);
        return new ContractApprovalView(
                contract,
                row.tropicRequestId(),
                synced.map(ContractRow::number).orElse(null),
                synced.map(ContractRow::name).orElse(null),
                row.contractVersion().orElse(null),
                row.coupaStatus().orElse(null),
                ContractStatus.valueOf(row.status()),
                ContractTurn.valueOf(row.waitingFor()),
                row.waitingFor().equals(ContractTurn.APPROVER.name()) ? approvers : null,
                ContractTurns.next(row, approvers),
                row.round(),
                shown(chain),
                shown(all.stream()
                        .filter(approval -> approval.round() > 0 && approval.round() < row.round())
                        .toList()),
                rejectReason(row, chain),
                related(related, "MASTER"),
                related(related, "AMENDMENT"),
                related(related, "VERSION"),
                note.or(row::note).orElse(null),
                approvals.history(connection.id(), contract).stream()
                        .map(HistoryView::of)
                        .toList(),
                row.linkedAt(),
                row.changedAt(),
                row.observedAt().orElse(null),
                row.endReason().orElse(null),
                row.endedAt().orElse(null),
                links(row));
    }

    private static List<ApprovalView> shown(List<ApprovalRow> rows) {
        return rows.stream().map(ApprovalView::of).toList();
    }

    private static List<RelatedContract> related(List<ContractRelative> all, String kind) {
        return all.stream()
                .filter(relative -> relative.kind().equals(kind))
                .map(RelatedContract::of)
                .toList();
    }

    private static @Nullable String rejectReason(ContractApprovalRow row, List<ApprovalRow> chain) {
        return chain.stream()
                .filter(approval -> row.status().equals(ContractStatus.REJECTED.name()))
                .filter(approval -> approval.status().equals("rejected"))
                .flatMap(approval -> approval.note().stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    static String address(ContractApprovalRow row) {
        return "/v1/connections/%s/contract-approvals/%d".formatted(row.connectionId(), row.coupaContractId());
    }

    private static Map<String, String> links(ContractApprovalRow row) {
        var self = address(row);
        return Map.of(
                "self", self,
                "refresh", self + "/refresh",
                "connection", "/v1/connections/" + row.connectionId());
    }
}
