package io.tropicapp.coupa.api.approval;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import java.util.List;

/** Names those whose approval is waited for. */
public final class Approvers {

    private Approvers() {}

    /** Of a chain, those whose turn it is. */
    public static List<String> current(List<ApprovalRow> chain) {
        return chain.stream().filter(ApprovalRow::current).map(Approvers::name).toList();
    }

    /** Whose turn it is and what to do, in one sentence. */
    public static String next(List<String> approvers) {
        return approvers.isEmpty()
                ? "It is an approver's turn, in Coupa."
                : "It is the turn of %s: to approve or reject it in Coupa.".formatted(String.join(" and ", approvers));
    }

    private static String name(ApprovalRow approval) {
        var name = approval.approverName()
                .or(() -> approval.approverId().map("user %d"::formatted))
                .orElse("an approver");
        return approval.delegate()
                .map(delegate -> "%s (delegate: %s)".formatted(name, delegate))
                .orElse(name);
    }
}
