package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An approval ({@code /api/approvals}; Swagger {@code Approval}). Known by its id: positions are given anew when approvers are
 * added, and rows come into being as the chain goes on.
 *
 * @param position in the chain, to show it by
 * @param status in Coupa's words, an open set: {@code pending_approval}, {@code rejected} and others
 * @param type how it came about, such as {@code ApprovalChainApproval} or {@code ManagementHierarchyApproval}
 * @param approvableType {@code RequisitionHeader}, {@code Contract} and others
 * @param approvalChainId missing where no chain asks for it
 * @param approver whose turn it is or was
 * @param approvedBy who acted; through the API, the integration's own user
 * @param note the reason given
 */
public record CoupaApproval(
        long id,
        Optional<Long> position,
        Optional<String> status,
        Optional<String> type,
        Optional<String> approvableType,
        Optional<Long> approvableId,
        Optional<Long> approvalChainId,
        Optional<Approver> approver,
        Optional<Approver> approvedBy,
        Optional<Approver> delegate,
        Optional<String> parallelGroupName,
        Optional<Instant> approvalDate,
        Optional<String> note,
        Optional<Boolean> holdable,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of(
                    "id",
                    "position",
                    "status",
                    "type",
                    "approvable-type",
                    "approvable-id",
                    "approval-chain-id",
                    "approver-id",
                    "approver-type",
                    "delegate-id",
                    "parallel-group-name",
                    "approval-date",
                    "note",
                    "holdable",
                    "created-at",
                    "updated-at")
            .with("approver", Approver.FIELDS)
            .with("approved-by", Approver.USER_FIELDS)
            .with("delegate", Approver.USER_FIELDS);

    static CoupaApproval read(JsonNode node) {
        var approval = Attributes.ofRecord(node);
        var approverType = approval.text("approver-type");
        return new CoupaApproval(
                approval.id(),
                approval.number("position"),
                approval.text("status"),
                approval.text("type"),
                approval.text("approvable-type"),
                approval.number("approvable-id"),
                approval.number("approval-chain-id"),
                approval.one("approver", approver -> Approver.read(approver, approverType))
                        .or(() -> approval.number("approver-id").map(id -> Approver.of(id, approverType))),
                approval.one("approved-by", Approver::user),
                approval.one("delegate", delegate -> Approver.read(delegate, Optional.empty()))
                        .or(() -> approval.number("delegate-id").map(id -> Approver.of(id, Optional.empty()))),
                approval.text("parallel-group-name"),
                approval.time("approval-date"),
                approval.text("note"),
                approval.flag("holdable"),
                approval.time("created-at"),
                approval.time("updated-at"));
    }
}
