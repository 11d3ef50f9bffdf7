package io.tropicapp.coupa.workflows.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractApprovalTest {

    private static final Duration PATIENCE = ContractTerms.DEFAULT.rejectedFor();

    @Test
    void looksOnceAndThenOnlyListens() {
        try (var contract = ContractScenario.linked()) {
            contract.starts();
            contract.after(Duration.ofDays(2));

            assertThat(contract.coupa.asked()).containsExactly("look");
            assertThat(contract.stands()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLISHED", "EXPIRED", "TERMINATED", "DELETED"})
    void isFollowedToItsEnd(ContractStatus end) {
        try (var contract = ContractScenario.linked()) {
            contract.isTold(contract.coupa.happens(end));

            assertThat(contract.ending().status()).isEqualTo(end);
            assertThat(contract.coupa.asked()).containsExactly("look");
        }
    }

    @Test
    void oneThatIsPublishedAlreadyIsDoneAtOnce() {
        try (var contract = new ContractScenario()) {
            contract.coupa.becomes(ContractStatus.PUBLISHED);
            contract.starts();

            assertThat(contract.ending().status()).isEqualTo(ContractStatus.PUBLISHED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DRAFT", "REJECTED", "APPROVED", "PENDING_SIGNATURE", "COMPLETED", "ON_HOLD", "INACTIVE", "UNKNOWN"
            })
    void whateverElseItShowsItIsFollowedOn(ContractStatus status) {
        try (var contract = ContractScenario.linked(status)) {
            contract.after(Duration.ofDays(1));
            assertThat(contract.stands()).isEqualTo(status);

            contract.isTold(contract.coupa.happens(ContractStatus.PUBLISHED));
            assertThat(contract.ending().status()).isEqualTo(ContractStatus.PUBLISHED);
        }
    }

    @Test
    void aRejectedOneThatIsSubmittedAgainGoesOn() {
        try (var contract = ContractScenario.linked()) {
            contract.isTold(contract.coupa.happens(ContractStatus.REJECTED));
            contract.after(PATIENCE.minusDays(1));
            contract.isTold(contract.coupa.happens(ContractStatus.PENDING_APPROVAL));
            contract.after(PATIENCE);

            assertThat(contract.says().standing().round()).isEqualTo(2);
            assertThat(contract.coupa.asked()).doesNotContain("endRejected");
        }
    }

    @Test
    void aRejectedOneThatNobodySubmitsAgainIsRejectedForGood() {
        try (var contract = ContractScenario.linked()) {
            contract.isTold(contract.coupa.happens(ContractStatus.REJECTED));
            contract.after(PATIENCE.plusDays(4));

            assertThat(contract.ending().status()).isEqualTo(ContractStatus.REJECTED);
            assertThat(contract.coupa.asked()).endsWith("endRejected");
        }
    }

    @Test
    void theLastLookAtARejectedOneMayFindItSubmittedAgain() {
        try (var contract = ContractScenario.linked()) {
            contract.isTold(contract.coupa.happens(ContractStatus.REJECTED));
            contract.after(PATIENCE.minusHours(1));
            contract.coupa.becomes(ContractStatus.PENDING_APPROVAL);
            contract.after(Duration.ofHours(4));

            assertThat(contract.coupa.asked()).endsWith("endRejected");
            assertThat(contract.stands()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        }
    }

    @Test
    void aChangeThatNobodyReportsIsFoundAfterThreeDays() {
        try (var contract = ContractScenario.linked()) {
            contract.coupa.becomes(ContractStatus.PUBLISHED);
            contract.after(Duration.ofDays(3).plusHours(1));

            assertThat(contract.ending().status()).isEqualTo(ContractStatus.PUBLISHED);
            assertThat(contract.coupa.asked()).containsExactly("look", "look");
        }
    }

    @Test
    void newsPutTheNextLookOff() {
        try (var contract = ContractScenario.linked()) {
            contract.after(Duration.ofDays(2));
            contract.isTold(contract.coupa.approves());
            contract.after(Duration.ofDays(2));

            assertThat(contract.coupa.asked()).containsExactly("look");
        }
    }

    @Test
    void aFirstLookThatFoundCoupaClosedIsRepeatedSoon() {
        try (var contract = new ContractScenario()) {
            contract.coupa.isAway();
            contract.starts();
            contract.eventually(() -> contract.coupa.asked().size() == 1 && contract.isQuiet());
            contract.coupa.becomes(ContractStatus.DRAFT);
            contract.after(Duration.ofMinutes(20));

            assertThat(contract.stands()).isEqualTo(ContractStatus.DRAFT);
        }
    }

    @Test
    void refreshLooksAtOnce() {
        try (var contract = ContractScenario.linked()) {
            contract.coupa.becomes(ContractStatus.APPROVED);

            assertThat(contract.says().refresh().status()).isEqualTo(ContractStatus.APPROVED);
        }
    }

    @Test
    void whatIsUnlinkedEnds() {
        try (var contract = ContractScenario.linked()) {
            assertThat(contract.says().unlink(null).ended()).isTrue();

            assertThat(contract.ending().status()).isEqualTo(ContractStatus.PENDING_APPROVAL);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderOfRepeatedAndLateNewsEndsInWhatCoupaShows(long seed) {
        var dice = new Random(seed);
        try (var contract = ContractScenario.linked()) {
            var news = someNews(contract.coupa, dice);
            Collections.shuffle(news, dice);

            news.forEach(contract::isTold);
            if (dice.nextBoolean()) {
                var unused = contract.says().refresh();
            }

            contract.eventually(() -> contract.says().standing().equals(contract.coupa.row()));
        }
    }

    /** Everything that happened, some of it twice. */
    private static List<ContractStanding> someNews(FakeContract coupa, Random dice) {
        var news = new ArrayList<ContractStanding>();
        var statuses = List.of(
                ContractStatus.PENDING_APPROVAL,
                ContractStatus.REJECTED,
                ContractStatus.DRAFT,
                ContractStatus.APPROVED,
                ContractStatus.UNKNOWN);
        for (int i = 0; i < 12; i++) {
            var next = dice.nextInt(3) == 0 ? coupa.approves() : coupa.happens(statuses.get(dice.nextInt(5)));
            news.add(next);
            if (dice.nextInt(3) == 0) {
                news.add(next);
            }
        }
        return news;
    }

    @Test
    void whatIsTalkedToOftenStartsAfreshAndForgetsNothing() {
        try (var contract = ContractScenario.linked()) {
            var first = contract.run();
            for (int i = 0; i < 60; i++) {
                var seen = contract.coupa.approves();
                contract.isTold(seen);
                contract.eventually(() -> contract.says().standing().equals(seen));
            }

            contract.eventually(() -> !contract.run().equals(first));
            contract.eventually(() -> contract.says().standing().equals(contract.coupa.row()));
            assertThat(contract.coupa.asked()).containsExactly("look");
        }
    }

    @Test
    void weeksOfWaitingStayInAShortHistory() {
        try (var contract = ContractScenario.linked()) {
            contract.after(Duration.ofDays(21));

            assertThat(contract.events()).isLessThan(120);
        }
    }

    @Test
    void itsActivitiesAndTimersSayWhatTheyAreFor() {
        try (var contract = ContractScenario.linked()) {
            assertThat(contract.purposes())
                    .containsExactly(
                            "Look for the first time at contract 77",
                            "Until Coupa is asked, unless there is news before: 27 November");
        }
    }

    @Test
    void itsDetailsSayWhoseTurnItIsAndWhatToDo() {
        try (var contract = ContractScenario.linked(ContractStatus.REJECTED)) {
            assertThat(contract.currentDetails())
                    .startsWith("### REJECTED")
                    .contains("changes it and submits it again")
                    .contains("it ends as rejected on 24 December 2026");
        }
    }
}
