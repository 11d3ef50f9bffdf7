package io.tropicapp.coupa.workflows.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequisitionTest {

    @Test
    void isCreatedOnceAndThenOnlyListens() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.starts();
            requisition.after(Duration.ofDays(2));

            assertThat(requisition.coupa.asked()).containsExactly("create");
        }
    }

    @Test
    void followsWhatItIsToldToItsEnd() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.isTold(requisition.coupa.happens(RequisitionStatus.ORDERED, Turn.NOBODY));
            requisition.eventually(() -> requisition.stands() == RequisitionStatus.ORDERED);
            requisition.isTold(requisition.coupa.ends());

            assertThat(requisition.ending().status()).isEqualTo(RequisitionStatus.ORDERED);
            assertThat(requisition.coupa.asked()).containsExactly("create");
        }
    }

    @Test
    void lateNewsChangeNothing() {
        try (var requisition = RequisitionScenario.submitted()) {
            var early = requisition.coupa.approves();
            var late = requisition.coupa.happens(RequisitionStatus.REJECTED, Turn.REQUESTER);
            requisition.isTold(late);
            requisition.eventually(() -> requisition.stands() == RequisitionStatus.REJECTED);

            requisition.isTold(early);
            requisition.isTold(late);
            requisition.after(Duration.ofMinutes(1));

            assertThat(requisition.says().standing()).isEqualTo(late);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyInterleavingOfNewsEndsInWhatCoupaShows(long seed) {
        var dice = new Random(seed);
        try (var requisition = RequisitionScenario.submitted()) {
            var news = someNews(requisition.coupa, dice);
            Collections.shuffle(news, dice);

            news.forEach(requisition::isTold);
            if (dice.nextBoolean()) {
                requisition.says().refresh();
            }

            requisition.eventually(() -> requisition.says().standing().equals(requisition.coupa.row()));
        }
    }

    /** Everything that happened, some of it twice. */
    private static List<Standing> someNews(FakeRequisition coupa, Random dice) {
        var news = new ArrayList<Standing>();
        var statuses = List.of(
                RequisitionStatus.PENDING_APPROVAL,
                RequisitionStatus.REJECTED,
                RequisitionStatus.DRAFT,
                RequisitionStatus.APPROVED,
                RequisitionStatus.ORDERED,
                RequisitionStatus.UNKNOWN);
        for (int i = 0; i < 12; i++) {
            var standing = dice.nextInt(3) == 0
                    ? coupa.approves()
                    : coupa.happens(statuses.get(dice.nextInt(statuses.size())), Turn.APPROVER);
            news.add(standing);
            if (dice.nextInt(3) == 0) {
                news.add(standing);
            }
        }
        return news;
    }

    @Test
    void aChangeThatNobodyReportedIsFoundByTheSlowCheck() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.coupa.happens(RequisitionStatus.ORDERED, Turn.NOBODY);

            requisition.after(FollowTerms.DEFAULT.staleAfter().plusHours(1));

            requisition.eventually(() -> requisition.stands() == RequisitionStatus.ORDERED);
            assertThat(requisition.coupa.asked()).containsExactly("create", "look");
        }
    }

    @Test
    void newsPutTheSlowCheckOff() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.after(Duration.ofDays(2));
            requisition.isTold(requisition.coupa.approves());
            requisition.after(Duration.ofDays(2));

            assertThat(requisition.coupa.asked()).doesNotContain("look");
        }
    }

    @Test
    void nothingIsFollowedBeyondTheHorizon() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.after(FollowTerms.DEFAULT.horizon().plusDays(4));

            assertThat(requisition.ending().ended()).isTrue();
            assertThat(requisition.coupa.asked()).endsWith("end");
        }
    }

    @Test
    void aRefusedRequestWaitsForItsCorrection() {
        try (var requisition = new RequisitionScenario()) {
            requisition.coupa.refusesFirst();
            requisition.starts();
            requisition.eventually(() -> requisition.stands() == RequisitionStatus.REFUSED);

            var standing = requisition.says().resubmit(2);

            assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
            assertThat(requisition.coupa.asked()).containsExactly("create", "resubmit 2");
        }
    }

    @Test
    void aRejectedRequisitionCanBeResubmittedAndItsChainStartsAnew() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.isTold(requisition.coupa.approves());
            requisition.isTold(requisition.coupa.happens(RequisitionStatus.REJECTED, Turn.REQUESTER));
            requisition.eventually(() -> requisition.stands() == RequisitionStatus.REJECTED);

            var standing = requisition.says().resubmit(2);

            assertThat(standing.round()).isEqualTo(2);
            assertThat(standing.approved()).isZero();
        }
    }

    @Test
    void whatIsInApprovalCannotBeChanged() {
        try (var requisition = RequisitionScenario.submitted()) {
            int before = requisition.events();

            assertThatExceptionOfType(WorkflowUpdateException.class)
                    .isThrownBy(() -> requisition.says().resubmit(2))
                    .havingRootCause()
                    .withMessageContaining("PENDING_APPROVAL and cannot be changed");
            assertThat(requisition.coupa.asked()).containsExactly("create");
            assertThat(requisition.events()).isLessThanOrEqualTo(before + 3);
        }
    }

    @Test
    void aDraftIsTakenBackAndThatIsItsEnd() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.coupa.letsWithdraw();

            assertThat(requisition.says().withdraw()).isInstanceOf(Withdrawal.Done.class);

            assertThat(requisition.ending().status()).isEqualTo(RequisitionStatus.DELETED);
        }
    }

    @Test
    void whereCoupasApiCannotWithdrawItSaysWhatToDoAndFollowsOn() {
        try (var requisition = RequisitionScenario.submitted()) {
            assertThat(requisition.says().withdraw())
                    .isInstanceOfSatisfying(
                            Withdrawal.OnlyInCoupa.class,
                            only -> assertThat(only.how()).contains("in Coupa"));

            assertThat(requisition.stands()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        }
    }

    @Test
    void whatCoupaDoesNotTakeCanBeTakenBackAtOnce() {
        try (var requisition = whileCoupaIsAway()) {
            requisition.coupa.letsWithdraw();

            assertThat(requisition.says().withdraw()).isInstanceOf(Withdrawal.Done.class);

            assertThat(requisition.ending().ended()).isTrue();
            assertThat(requisition.coupa.asked()).containsOnlyOnce("withdraw").endsWith("withdraw");
        }
    }

    @Test
    void whoeverRefreshesWhileSomethingElseTakesItsTimeIsAnsweredWhatIsKnown() {
        try (var requisition = whileCoupaIsAway()) {
            var answer = requisition.refreshes();
            requisition.after(Duration.ofMinutes(1));

            assertThat(answer.join().status()).isEqualTo(RequisitionStatus.REQUESTED);
            assertThat(requisition.coupa.asked()).doesNotContain("look");
        }
    }

    @Test
    void whatCoupaNeverTakesEndsAtTheHorizon() {
        try (var requisition = whileCoupaIsAway()) {
            requisition.after(FollowTerms.DEFAULT.horizon().plusHours(2));

            assertThat(requisition.ending().ended()).isTrue();
            assertThat(requisition.coupa.asked()).endsWith("end");
        }
    }

    @Test
    void aNewerCorrectionDoesNotWaitForOneThatCannotComeAbout() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.isTold(requisition.coupa.happens(RequisitionStatus.REJECTED, Turn.REQUESTER));
            requisition.eventually(() -> requisition.stands() == RequisitionStatus.REJECTED);
            requisition.coupa.isAway();
            var first = requisition.resubmits(2);
            requisition.eventually(() -> requisition.coupa.asked().contains("resubmit 2"));
            requisition.coupa.isBack();

            assertThat(requisition.says().resubmit(3).status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);

            assertThat(first.join().status())
                    .as("told that nothing has become of it")
                    .isEqualTo(RequisitionStatus.REJECTED);
            assertThat(requisition.coupa.asked()).containsOnlyOnce("resubmit 2").endsWith("resubmit 3");
        }
    }

    private static RequisitionScenario whileCoupaIsAway() {
        var scenario = new RequisitionScenario();
        scenario.coupa.isAway();
        scenario.starts();
        scenario.eventually(() -> scenario.coupa.asked().contains("create"));
        return scenario;
    }

    @Test
    void refreshingLooksAtOnce() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.coupa.happens(RequisitionStatus.APPROVED, Turn.COUPA);

            assertThat(requisition.says().refresh().status()).isEqualTo(RequisitionStatus.APPROVED);
        }
    }

    @Test
    void threeApprovalsARejectionAndAnOrderFitInSixtyEvents() {
        try (var requisition = RequisitionScenario.submitted()) {
            Rejection.thenOrder(requisition);
            var last = requisition.ending();

            assertThat(last.ended()).isTrue();
            assertThat(last.status()).isEqualTo(RequisitionStatus.ORDERED);
            assertThat(requisition.events()).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void aLongHistoryIsCarriedOnInAFreshRun() {
        try (var requisition = RequisitionScenario.submitted()) {
            var first = requisition.run();
            for (int i = 0; i < 60; i++) {
                var seen = requisition.coupa.approves();
                requisition.isTold(seen);
                requisition.eventually(() -> requisition.says().standing().equals(seen));
            }

            requisition.eventually(() -> !requisition.run().equals(first));
            assertThat(requisition.says().standing()).isEqualTo(requisition.coupa.row());
            assertThat(requisition.coupa.asked()).containsExactly("create");
        }
    }

    @Test
    void oneThatEndsWhileItIsBeingCreatedIsNotTriedAnyMore() {
        try (var requisition = new RequisitionScenario()) {
            requisition.coupa.isAway();
            requisition.starts();
            requisition.eventually(() -> !requisition.coupa.asked().isEmpty());

            requisition.isTold(requisition.coupa.ends());

            assertThat(requisition.ending().ended()).isTrue();
        }
    }

    @Test
    void itsActivitiesAndTimersSayWhatTheyAreFor() {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.says().refresh();
            requisition.eventually(requisition::isQuiet);

            assertThat(requisition.purposes())
                    .contains(
                            "Create the requisition of REQ-7 in Coupa",
                            "Look at, as somebody wants, the requisition of REQ-7 in Coupa",
                            "Until Coupa is asked, unless there is news before: 27 November")
                    .doesNotContain("?");
        }
    }

    @Test
    void itsDetailsSayWhoseTurnItIsAndWhatToDo() {
        try (var requisition = RequisitionScenario.submitted()) {
            assertThat(requisition.currentDetails())
                    .startsWith("### PENDING_APPROVAL: it is the turn of an APPROVER, in Coupa")
                    .contains("The approver decides in Coupa.")
                    .contains("without any word Coupa is asked on 27 November 2026");
        }
    }
}
