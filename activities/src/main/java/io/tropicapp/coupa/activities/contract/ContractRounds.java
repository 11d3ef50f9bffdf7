package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import java.util.stream.Collectors;

/** How often a contract was seen submitted. */
final class ContractRounds {

    private ContractRounds() {}

    /**
     * A new round begins when it leaves its owner's hands, or when approvals have come that are of another round than those
     * known: a rejection and a resubmission can both happen between two looks, and before the first one.
     */
    static int after(SeenContract seen, ContractStatus now, KnownContract known) {
        int before = known.row().round();
        boolean submitted = ContractStatuses.isSubmitted(now) || now == ContractStatus.REJECTED;
        if (!submitted) {
            return before;
        }
        boolean leaves = ContractStatuses.isSubmitted(now) && ContractStatuses.isWithOwner(known.status());
        return Math.max(shown(seen, known), leaves ? before + 1 : Math.max(1, before));
    }

    private static int shown(SeenContract seen, KnownContract known) {
        var ids = known.approvals().stream()
                .filter(approval -> approval.round() > 0)
                .map(ApprovalRow::coupaId)
                .collect(Collectors.toSet());
        int anew = seen.chain().roundsWithout(ids);
        int before = known.row().round();
        return ids.isEmpty() ? Math.max(before, anew) : before + anew;
    }
}
