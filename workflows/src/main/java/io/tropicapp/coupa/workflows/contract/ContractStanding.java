package io.tropicapp.coupa.workflows.contract;

import java.util.Optional;

/**
 * What the process knows of its contract: counts and states, no names and no money.
 *
 * @param version rises with every change, so that late and repeated news change nothing
 * @param round how often it was seen submitted
 * @param approved how many of {@code approvals} have approved, in this round
 * @param ended nothing more is followed
 * @param note what is out of the ordinary, in words
 */
public record ContractStanding(
        long version,
        ContractStatus status,
        ContractTurn waitingFor,
        int round,
        int approved,
        int approvals,
        boolean ended,
        Optional<String> note) {

    /** Before anything was asked of Coupa. */
    static final ContractStanding NEW =
            new ContractStanding(0, ContractStatus.LINKED, ContractTurn.COUPA, 0, 0, 0, false, Optional.empty());

    boolean isNewerThan(ContractStanding other) {
        return version > other.version;
    }

    boolean isRejected() {
        return status == ContractStatus.REJECTED;
    }
}
