package io.tropicapp.coupa.api.approval;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an approval chain.
 *
 * @param status in Coupa's words
 * @param delegate who acts for the approver
 * @param parallelGroup entries of one group decide side by side
 * @param current whether it is waited for
 */
public record ApprovalView(
        long coupaId,
        int round,
        @Nullable Integer position,
        String status,
        @Nullable String type,
        Approver approver,
        @Nullable String approvedBy,
        @Nullable String delegate,
        @Nullable String parallelGroup,
        @Nullable Instant decidedAt,
        @Nullable String note,
        boolean current) {

    /** @param kind a user or a group, in Coupa's words */
    public record Approver(
            @Nullable Long coupaId,
            @Nullable String name,
            @Nullable String kind) {}

    public static ApprovalView of(ApprovalRow row) {
        return new ApprovalView(
                row.coupaId(),
                row.round(),
                row.position().orElse(null),
                row.status(),
                row.type().orElse(null),
                new Approver(
                        row.approverId().orElse(null),
                        row.approverName().orElse(null),
                        row.approverKind().orElse(null)),
                row.approvedBy().orElse(null),
                row.delegate().orElse(null),
                row.parallelGroup().orElse(null),
                row.approvalDate().orElse(null),
                row.note().orElse(null),
                row.current());
    }
}
