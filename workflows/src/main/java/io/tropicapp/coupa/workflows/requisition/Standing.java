package io.tropicapp.coupa.workflows.requisition;

import java.util.Optional;

/**
 * What the process knows of its requisition: ids, counts and states, no names and no money.
 *
 * @param version rises with every change, so that late and repeated news change nothing
 * @param coupaId empty until Coupa has it
 * @param round how often it was submitted
 * @param approved how many of {@code approvals} have approved, in this round
 * @param ended nothing more is followed
 * @param note what is out of the ordinary, in words
 */
public record Standing(
        long version,
        RequisitionStatus status,
        Turn waitingFor,
        Optional<Long> coupaId,
        int round,
        int approved,
        int approvals,
        boolean ended,
        Optional<String> note) {

    /** Before anything was asked of Coupa. */
    static final Standing NEW = new Standing(
            0, RequisitionStatus.REQUESTED, Turn.COUPA, Optional.empty(), 0, 0, 0, false, Optional.empty());

    boolean isNewerThan(Standing other) {
        return version > other.version;
    }
}
