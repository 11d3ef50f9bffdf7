package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaContract;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads off what Coupa shows where a contract stands. Coupa documents only a few of a contract's statuses and has more: their
 * spelling is taken leniently, and what is not known is kept and shown.
 */
final class ContractStatuses {

    private static final String NOT_SHOWN =
            "Coupa does not say which status the contract has: a default response filter leaves it out. Ask the customer's Coupa"
                    + " administrator to add the status to that filter, or not to make it the default.";

    private ContractStatuses() {}

    static ContractStatus of(SeenContract seen, KnownContract known) {
        var contract = seen.contract();
        if (contract.terminated().orElse(false)) {
            return ContractStatus.TERMINATED;
        }
        return contract.status()
                .map(ContractStatuses::of)
                .map(status -> isRejected(status, seen, known) ? ContractStatus.REJECTED : status)
                .orElseGet(() -> known.isUnseen() ? ContractStatus.UNKNOWN : known.status());
    }

    /** What is out of the ordinary in what Coupa shows. */
    static Optional<String> note(CoupaContract contract) {
        boolean isClear = contract.status().isPresent() || contract.terminated().orElse(false);
        return isClear ? Optional.empty() : Optional.of(NOT_SHOWN);
    }

    private static ContractStatus of(String coupa) {
        return switch (coupa.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_")) {
            case "draft" -> ContractStatus.DRAFT;
            case "pending_approval" -> ContractStatus.PENDING_APPROVAL;
            case "approved" -> ContractStatus.APPROVED;
            case "rejected" -> ContractStatus.REJECTED;
            case "pending_signature", "pending_signatures" -> ContractStatus.PENDING_SIGNATURE;
            case "completed" -> ContractStatus.COMPLETED;
            case "on_hold" -> ContractStatus.ON_HOLD;
            case "published" -> ContractStatus.PUBLISHED;
            case "expired" -> ContractStatus.EXPIRED;
            case "terminated" -> ContractStatus.TERMINATED;
            case "inactive" -> ContractStatus.INACTIVE;
            default -> ContractStatus.UNKNOWN;
        };
    }

    /** Where a rejected contract lands is not documented: it may be a draft again, or still say that it is pending. */
    private static boolean isRejected(ContractStatus status, SeenContract seen, KnownContract known) {
        if (seen.approvals().isEmpty()) {
            return isStillRejected(status, seen, known);
        }
        return switch (status) {
            case DRAFT -> seen.chain().isRejected();
            case PENDING_APPROVAL -> seen.chain().isRejected() && awaited(seen).isEmpty();
            default -> false;
        };
    }

    /** While approvals cannot be read, nothing but another status of Coupa's says that it was submitted again. */
    private static boolean isStillRejected(ContractStatus status, SeenContract seen, KnownContract known) {
        return known.status() == ContractStatus.REJECTED
                && (status == ContractStatus.DRAFT || status == ContractStatus.PENDING_APPROVAL)
                && seen.contract().status().equals(known.row().coupaStatus());
    }

    /** Whose approval is waited for. A draft lists approvals too, as a preview: nobody's turn has come. */
    static Set<Long> current(SeenContract seen, ContractStatus status) {
        return status == ContractStatus.PENDING_APPROVAL ? awaited(seen) : Set.of();
    }

    private static Set<Long> awaited(SeenContract seen) {
        var named = awaitedOf(seen.contract(), seen.chain().last());
        return named.isEmpty()
                ? seen.chain().last().stream()
                        .filter(ApprovalRows::isPending)
                        .map(CoupaApproval::id)
                        .collect(Collectors.toSet())
                : named;
    }

    /** The contract itself may be shown later than its approvals: it may name one that is decided already. */
    private static Set<Long> awaitedOf(CoupaContract contract, List<CoupaApproval> chain) {
        var pending = chain.stream()
                .filter(ApprovalRows::isPending)
                .map(CoupaApproval::id)
                .collect(Collectors.toSet());
        return contract.awaitedApprovals().stream().filter(pending::contains).collect(Collectors.toSet());
    }

    static ContractTurn turn(ContractStatus status) {
        return switch (status) {
            case DRAFT, REJECTED, APPROVED, PENDING_SIGNATURE, COMPLETED, ON_HOLD, INACTIVE ->
                ContractTurn.CONTRACT_OWNER;
            case PENDING_APPROVAL -> ContractTurn.APPROVER;
            case LINKED, UNKNOWN -> ContractTurn.COUPA;
            case PUBLISHED, EXPIRED, TERMINATED, DELETED -> ContractTurn.NOBODY;
        };
    }

    /** Whether it has left its owner's hands for its approvals. */
    static boolean isSubmitted(ContractStatus status) {
        return switch (status) {
            case PENDING_APPROVAL, APPROVED, PENDING_SIGNATURE, COMPLETED, PUBLISHED -> true;
            default -> false;
        };
    }

    /** Whether its owner was seen to have it before the next approvals. */
    static boolean isWithOwner(ContractStatus status) {
        return status == ContractStatus.DRAFT || status == ContractStatus.REJECTED;
    }
}
