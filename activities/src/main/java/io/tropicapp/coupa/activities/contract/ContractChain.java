package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.client.CoupaApproval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The approvals of a contract, put into the rounds that show in them. Coupa lists those of all rounds under one contract and
 * does not say which belongs to which: a round ends with a rejection, and what came into being after that is of the next.
 */
final class ContractChain {

    private final List<List<CoupaApproval>> rounds;

    ContractChain(List<CoupaApproval> approvals) {
        this.rounds = rounds(approvals.stream()
                .sorted(Comparator.comparingLong(CoupaApproval::id))
                .toList());
    }

    /** In the order of their ids, which is that in which they came into being. */
    private static List<List<CoupaApproval>> rounds(List<CoupaApproval> inOrder) {
        var rounds = new ArrayList<List<CoupaApproval>>();
        Optional<CoupaApproval> rejection = Optional.empty();
        for (var approval : inOrder) {
            boolean anew = rejection.filter(no -> isAfter(approval, no)).isPresent();
            if (rounds.isEmpty() || anew) {
                rounds.add(new ArrayList<>());
                rejection = Optional.empty();
            }
            rounds.getLast().add(approval);
            if (isRejected(approval)) {
                rejection = Optional.of(approval);
            }
        }
        return rounds;
    }

    /** Those who were asked side by side are of one round, whoever answered first. Times are whole seconds. */
    private static boolean isAfter(CoupaApproval approval, CoupaApproval rejection) {
        boolean sideBySide = rejection
                .parallelGroupName()
                .filter(group -> approval.parallelGroupName().equals(Optional.of(group)))
                .isPresent();
        var ended = rejection.approvalDate().or(rejection::updatedAt).orElse(Instant.MIN);
        return approval.createdAt()
                .map(began -> sideBySide ? began.isAfter(ended) : !began.isBefore(ended))
                .orElse(!sideBySide);
    }

    /** The newest round. */
    List<CoupaApproval> last() {
        return rounds.isEmpty() ? List.of() : rounds.getLast();
    }

    /** Whether the newest decision of all is a rejection. Approvals without a decision may be a preview of the next round. */
    boolean isRejected() {
        return rounds.stream()
                .flatMap(List::stream)
                .filter(approval -> isRejected(approval) || isApproved(approval))
                .reduce((earlier, later) -> later)
                .filter(ContractChain::isRejected)
                .isPresent();
    }

    /** How many of the rounds, from the newest back, have nothing that is known. */
    int roundsWithout(Set<Long> known) {
        int unknown = 0;
        for (var round : rounds.reversed()) {
            if (round.stream().map(CoupaApproval::id).anyMatch(known::contains)) {
                return unknown;
            }
            unknown++;
        }
        return unknown;
    }

    /** Which round one is of, if the newest is of that number. */
    int round(CoupaApproval approval, int newest) {
        for (int back = 0; back < rounds.size(); back++) {
            if (rounds.get(rounds.size() - 1 - back).contains(approval)) {
                return Math.max(0, newest - back);
            }
        }
        return newest;
    }

    private static boolean isRejected(CoupaApproval approval) {
        return approval.status().equals(Optional.of("rejected"));
    }

    private static boolean isApproved(CoupaApproval approval) {
        return approval.status().equals(Optional.of("approved"));
    }
}
