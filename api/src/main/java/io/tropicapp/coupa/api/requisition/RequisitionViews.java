package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.approval.ApprovalView;
import io.tropicapp.coupa.api.approval.Approvers;
import io.tropicapp.coupa.api.approval.HistoryView;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows requisitions as their rows have them at this moment. */
@Component
class RequisitionViews {

    private final Requisitions requisitions;

    RequisitionViews(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    /** @throws Problem 404 if there is none of this request */
    RequisitionRow row(Connection connection, String tropicRequestId) {
        return requisitions
                .find(connection.id(), tropicRequestId)
                .orElseThrow(() -> Problem.notFound("requisition " + tropicRequestId));
    }

    RequisitionView now(Connection connection, String tropicRequestId) {
        return now(connection, tropicRequestId, Optional.empty());
    }

    /** @param note on what is not finished yet, in place of the row's own */
    RequisitionView now(Connection connection, String tropicRequestId, Optional<String> note) {
        var row = row(connection, tropicRequestId);
        var chain = Standings.chain(row, requisitions.approvals(connection.id(), tropicRequestId));
        var approvers = Approvers.current(chain);
        return new RequisitionView(
                tropicRequestId,
                row.coupaId().orElse(null),
                row.coupaStatus().orElse(null),
                RequisitionStatus.valueOf(row.status()),
                Turn.valueOf(row.waitingFor()),
                row.waitingFor().equals(Turn.APPROVER.name()) ? approvers : null,
                Turns.next(row, approvers),
                Drafts.read(row.draft()).title(),
                Amount.total(row),
                row.round(),
                row.submittedAt().orElse(null),
                chain.stream().map(ApprovalView::of).toList(),
                orders(row),
                rejectReason(row),
                row.refusal(),
                note.or(row::note).orElse(null),
                history(row),
                row.createdAt(),
                row.changedAt(),
                row.observedAt().orElse(null),
                row.endedAt().orElse(null),
                links(row));
    }

    private List<PurchaseOrderView> orders(RequisitionRow row) {
        return requisitions.orders(row.connectionId(), row.tropicRequestId()).stream()
                .map(PurchaseOrderView::of)
                .toList();
    }

    private List<HistoryView> history(RequisitionRow row) {
        return requisitions.history(row.connectionId(), row.tropicRequestId()).stream()
                .map(HistoryView::of)
                .toList();
    }

    /** Coupa keeps the comment of a rejection that was overcome. */
    private static @Nullable String rejectReason(RequisitionRow row) {
        return row.status().equals(RequisitionStatus.REJECTED.name())
                ? row.rejectReason().orElse(null)
                : null;
    }

    static String address(RequisitionRow row) {
        return "/v1/connections/%s/requisitions/%s".formatted(row.connectionId(), row.tropicRequestId());
    }

    private static Map<String, String> links(RequisitionRow row) {
        var self = address(row);
        return Map.of(
                "self", self,
                "resubmit", self + "/resubmit",
                "withdraw", self + "/withdraw",
                "refresh", self + "/refresh",
                "connection", "/v1/connections/" + row.connectionId());
    }
}
