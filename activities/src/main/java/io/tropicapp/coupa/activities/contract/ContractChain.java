package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.client.CoupaApproval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The approvals of a contract, put into the rounds that show in them. Coupa lists those of all rounds under one contract and
 * does not say which belongs to which: see {@link RoundEnds}.
 */
final class ContractChain {

    /** By approvers, and by the owner who takes it back. */
    private static final Set<String> DECISIONS = Set.of("approved", "rejected", "withdrawn");

    private final List<List<CoupaApproval>> rounds;

    ContractChain(List<CoupaApproval> approvals) {
        this.rounds = rounds(approvals.stream()
                .sorted(Comparator.comparingLong(CoupaApproval::id))
                .toList());
    }

    /** In the order of their ids, which is that in which they came into being. */
    private static List<List<CoupaApproval>> rounds(List<CoupaApproval> inOrder) {
        var rounds = new ArrayList<List<CoupaApproval>>();
        for (var approval : inOrder) {
            if (rounds.isEmpty() || RoundEnds.areBefore(approval, rounds.getLast())) {
                rounds.add(new ArrayList<>());
            }
            rounds.getLast().add(approval);
        }
        return rounds;
    }

    /** The newest round. */
    List<CoupaApproval> last() {
        return rounds.isEmpty() ? List.of() : rounds.getLast();
    }

    /**
     * Whether the newest round in which something was decided was rejected, whoever of those asked side by side answered last.
     * Approvals without a decision may be a preview of the next round.
     */
    boolean isRejected() {
        return rounds.reversed().stream()
                .filter(round -> round.stream().anyMatch(ContractChain::isDecided))
                .findFirst()
                .filter(round -> round.stream().anyMatch(ContractChain::isRejected))
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

    private static boolean isDecided(CoupaApproval approval) {
        return approval.status().filter(DECISIONS::contains).isPresent();
    }

    private static boolean isRejected(CoupaApproval approval) {
        return approval.status().equals(Optional.of("rejected"));
    }
}
