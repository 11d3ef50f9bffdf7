package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.client.CoupaApproval;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a round was over before an approval came into being: somebody has rejected, or the owner took the contract back.
 * Where Coupa does not say when things happened, as little is parted as can be.
 */
final class RoundEnds {

    private static final Set<String> ANSWERS = Set.of("approved", "rejected");

    private RoundEnds() {}

    static boolean areBefore(CoupaApproval next, List<CoupaApproval> round) {
        return round.stream().anyMatch(last -> canEnd(round, last, next) && isAfter(next, last));
    }

    private static boolean canEnd(List<CoupaApproval> round, CoupaApproval last, CoupaApproval next) {
        return switch (last.status().orElse("")) {
            case "rejected", "withdrawn" -> true;
            case "skipped" -> startsOver(next, last) && round.stream().noneMatch(ApprovalRows::isPending);
            default -> false;
        };
    }

    /** One who is passed over may also be in the midst of a round: then the chain goes on behind him. */
    private static boolean startsOver(CoupaApproval next, CoupaApproval last) {
        return next.position()
                .flatMap(position -> last.position().filter(before -> position <= before))
                .isPresent();
    }

    private static boolean isAfter(CoupaApproval next, CoupaApproval last) {
        var ended = last.approvalDate().or(last::updatedAt);
        if (next.createdAt().isEmpty() || ended.isEmpty()) {
            return isAnswered(next) && !areSideBySide(next, last) && !isFurtherOn(next, last);
        }
        var began = next.createdAt().get();
        return areSideBySide(next, last) ? began.isAfter(ended.get()) : !began.isBefore(ended.get());
    }

    /** One who was not asked yet, or is asked no more, says nothing of another round. */
    private static boolean isAnswered(CoupaApproval approval) {
        return approval.status().filter(ANSWERS::contains).isPresent();
    }

    /** Those who were asked side by side are of one round, whoever answered first. Times are whole seconds. */
    private static boolean areSideBySide(CoupaApproval one, CoupaApproval other) {
        return one.parallelGroupName()
                .filter(group -> other.parallelGroupName().equals(Optional.of(group)))
                .isPresent();
    }

    private static boolean isFurtherOn(CoupaApproval next, CoupaApproval last) {
        return next.position()
                .flatMap(position -> last.position().filter(before -> position > before))
                .isPresent();
    }
}
