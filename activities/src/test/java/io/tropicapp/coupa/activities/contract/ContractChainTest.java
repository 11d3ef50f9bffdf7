package io.tropicapp.coupa.activities.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.client.CoupaApproval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which approvals are of one round, and whether it was rejected. */
class ContractChainTest {

    private static final Optional<String> NO_GROUP = Optional.empty();
    private static final Optional<String> LEGAL = Optional.of("Legal");

    @Test
    void ofThoseAskedSideBySideTheFirstMayRejectAfterTheSecondHasApproved() {
        var chain = chain(approval(11, 1, "rejected", LEGAL, 1, 3), approval(12, 1, "approved", LEGAL, 1, 2));

        assertThat(chain.isRejected()).isTrue();
        assertThat(rounds(chain)).isEqualTo(1);
    }

    @Test
    void anApproverWhoWasAddedLaterMayApproveBeforeTheRejection() {
        var chain = chain(approval(11, 2, "rejected", NO_GROUP, 1, 3), approval(12, 1, "approved", NO_GROUP, 2, 2));

        assertThat(chain.isRejected()).isTrue();
    }

    @Test
    void whatWasApprovedAfterARejectionIsOfTheNextRound() {
        var chain = chain(approval(11, 1, "rejected", NO_GROUP, 1, 2), approval(12, 1, "approved", NO_GROUP, 3, 4));

        assertThat(chain.isRejected()).isFalse();
        assertThat(rounds(chain)).isEqualTo(2);
    }

    @Test
    void withoutDatesWhoWasPassedOverOrNotAskedYetIsOfTheRoundThatWasRejected() {
        var chain = chain(undated(11, 1, "rejected"), undated(12, 2, "skipped"), undated(13, 3, "pending_approval"));

        assertThat(rounds(chain)).isEqualTo(1);
        assertThat(chain.isRejected()).isTrue();
    }

    @Test
    void withoutDatesWhoApprovesFromTheBeginningAgainIsOfTheNextRound() {
        var chain = chain(undated(10, 1, "approved"), undated(11, 2, "rejected"), undated(12, 1, "approved"));

        assertThat(rounds(chain)).isEqualTo(2);
        assertThat(chain.isRejected()).isFalse();
    }

    @Test
    void aWithdrawalEndsARoundAndIsNoRejection() {
        var chain = chain(
                approval(11, 1, "rejected", NO_GROUP, 1, 2),
                approval(12, 1, "withdrawn", NO_GROUP, 3, 4),
                approval(13, 1, "pending_approval", NO_GROUP, 5, 5));

        assertThat(rounds(chain)).isEqualTo(3);
        assertThat(chain.isRejected()).isFalse();
    }

    @Test
    void aRoundThatEndedWithSomebodyPassedOverIsFollowedByOneThatStartsOver() {
        assertThat(rounds(chain(
                        approval(11, 1, "approved", NO_GROUP, 1, 2),
                        approval(12, 2, "skipped", NO_GROUP, 2, 3),
                        approval(13, 1, "pending_approval", NO_GROUP, 4, 4))))
                .isEqualTo(2);
    }

    @Test
    void behindWhoIsPassedOverTheChainGoesOn() {
        assertThat(rounds(chain(
                        approval(11, 1, "skipped", NO_GROUP, 1, 2),
                        approval(12, 2, "pending_approval", NO_GROUP, 2, 2))))
                .isEqualTo(1);
    }

    private static int rounds(ContractChain chain) {
        return chain.roundsWithout(Set.of());
    }

    private static ContractChain chain(CoupaApproval... approvals) {
        return new ContractChain(List.of(approvals));
    }

    private static CoupaApproval approval(
            long id, long position, String status, Optional<String> group, int createdOn, int changedOn) {
        boolean answered = status.equals("approved") || status.equals("rejected");
        return approval(
                id,
                position,
                status,
                group,
                answered ? day(changedOn) : Optional.empty(),
                day(createdOn),
                day(changedOn));
    }

    private static CoupaApproval undated(long id, long position, String status) {
        return approval(id, position, status, NO_GROUP, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<Instant> day(int day) {
        return Optional.of(Instant.parse("2026-11-%02dT12:00:00Z".formatted(day)));
    }

    private static CoupaApproval approval(
            long id,
            long position,
            String status,
            Optional<String> group,
            Optional<Instant> decided,
            Optional<Instant> created,
            Optional<Instant> updated) {
        return new CoupaApproval(
                id,
                Optional.of(position),
                Optional.of(status),
                Optional.of("ApprovalChainApproval"),
                Optional.of("Contract"),
                Optional.of(1L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                group,
                decided,
                Optional.empty(),
                Optional.empty(),
                created,
                updated);
    }
}
