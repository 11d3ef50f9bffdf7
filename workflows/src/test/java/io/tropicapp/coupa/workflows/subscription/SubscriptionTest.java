package io.tropicapp.coupa.workflows.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Duration SOME_DAYS = Subscription.PATIENCE.plusHours(1);

    @Test
    void deliversWhenItIsToldAndNotOtherwise() {
        try (var subscription = SubscriptionScenario.upToDate()) {
            subscription.after(Duration.ofHours(20));
            assertThat(subscription.receiver.attempts()).hasSize(1);

            subscription.says().look(1);

            subscription.eventually(() -> subscription.receiver.attempts().size() == 2);
        }
    }

    @Test
    void whatNobodyToldIsFoundWithinADay() {
        try (var subscription = SubscriptionScenario.upToDate()) {
            subscription.after(Duration.ofHours(25));

            assertThat(subscription.receiver.attempts()).hasSize(2);
        }
    }

    @Test
    void aReceiverThatFailsIsTriedForThreeDaysWithGrowingPausesAndThenPaused() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();

            subscription.after(Subscription.PATIENCE.minusHours(1));
            assertThat(subscription.receiver.pauses()).isEmpty();
            subscription.after(Duration.ofHours(2));

            assertThat(subscription.receiver.pauses()).containsExactly(PauseCause.UNREACHABLE);
            var attempts = subscription.receiver.attempts();
            assertThat(attempts).hasSizeBetween(120, 200);
            assertThat(Duration.between(attempts.get(0), attempts.get(1))).isLessThan(Duration.ofSeconds(7));
            assertThat(Duration.between(attempts.get(20), attempts.get(21)))
                    .isBetween(Duration.ofMinutes(23), Duration.ofMinutes(37));
            assertThat(Duration.between(attempts.getFirst(), attempts.getLast()))
                    .isBetween(Subscription.PATIENCE, Subscription.PATIENCE.plusMinutes(1));
            assertThat(subscription.events()).isLessThan(200);
        }
    }

    @Test
    void aPausedOneIsSentNothingUntilItIsResumed() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();
            subscription.after(SOME_DAYS);
            int before = subscription.receiver.attempts().size();
            subscription.says().look(1);
            subscription.after(Duration.ofDays(7));
            assertThat(subscription.receiver.attempts()).hasSize(before);

            subscription.receiver.answers(State.UP_TO_DATE);
            subscription.says().look(subscription.receiver.isResumed());

            subscription.eventually(() -> subscription.receiver.attempts().size() == before + 1);
        }
    }

    @Test
    void aReceiverThatComesBackIsSentTheRestAndHasThreeDaysAgain() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();
            subscription.after(Duration.ofDays(2));
            subscription.receiver.answers(State.UP_TO_DATE);
            subscription.after(Duration.ofHours(1));
            subscription.receiver.answers(State.FAILED);
            subscription.says().look(1);

            subscription.after(Duration.ofDays(2));

            assertThat(subscription.receiver.pauses()).isEmpty();
        }
    }

    @Test
    void aReceiverThatIsGoneForGoodIsPausedAtOnce() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.GONE);
            subscription.starts();

            subscription.eventually(() -> subscription.receiver.pauses().equals(List.of(PauseCause.GONE)));
            assertThat(subscription.receiver.attempts()).hasSize(1);
        }
    }

    @Test
    void aPauseThatTheReceiverAsksForIsKept() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.asksToWait(Duration.ofHours(5));
            subscription.starts();

            subscription.after(Duration.ofHours(4));
            assertThat(subscription.receiver.attempts()).hasSize(1);
            subscription.after(Duration.ofHours(2));
            assertThat(subscription.receiver.attempts()).hasSize(2);
        }
    }

    @Test
    void whatIsNewDoesNotShortenThePauseButAChangeByAPersonDoes() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.asksToWait(Duration.ofHours(5));
            subscription.starts();
            subscription.eventually(() -> subscription.receiver.attempts().size() == 1);
            subscription.says().look(1);
            subscription.after(Duration.ofHours(1));
            assertThat(subscription.receiver.attempts()).hasSize(1);

            subscription.says().look(subscription.receiver.isChanged());

            subscription.eventually(() -> subscription.receiver.attempts().size() == 2);
        }
    }

    /** Its epoch may be lower than what was said of the one before it. */
    @Test
    void oneThatWasMadeAnewUnderTheIdOfADeletedOneWaitsAfterFailuresAsAnyOther() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();
            subscription.eventually(() -> subscription.receiver.attempts().size() == 1);
            subscription.says().look(99);

            subscription.after(Duration.ofHours(1));

            assertThat(subscription.receiver.attempts()).hasSizeBetween(8, 15);
        }
    }

    @Test
    void endsWithItsSubscription() {
        try (var subscription = SubscriptionScenario.upToDate()) {
            subscription.says().look(subscription.receiver.isDeleted());

            subscription.ends();
        }
    }

    @Test
    void itsHistoryStaysShortHoweverOftenItIsTold() {
        try (var subscription = SubscriptionScenario.upToDate()) {
            for (int i = 0; i < 100; i++) {
                subscription.says().look(1);
                subscription.after(Duration.ofSeconds(2));
            }

            assertThat(subscription.events()).isLessThan(200);
            assertThat(subscription.receiver.attempts()).hasSize(101);
        }
    }

    @Test
    void aTestIsSentWhileItWaits() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.asksToWait(Duration.ofHours(5));
            subscription.starts();
            subscription.eventually(() -> subscription.receiver.attempts().size() == 1);

            assertThat(subscription.says().test().code()).contains(204);
        }
    }

    @Test
    void itsActivitiesAndTimersSayWhatTheyAreFor() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();
            subscription.eventually(() -> subscription.receiver.attempts().size() > 1);

            assertThat(subscription.purposes())
                    .startsWith("Send what comes after position 0", "Until attempt 2")
                    .doesNotContain("?");
        }
    }

    @Test
    void theDetailsOfAFailingOneSayWhoseTurnItIsAndWhenItIsTriedAgain() {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();
            subscription.eventually(() -> subscription.receiver.attempts().size() > 1);

            assertThat(subscription.currentDetails())
                    .startsWith("### ⚠ Failing: it is the turn of whoever runs the RECEIVER")
                    .contains("**Tried again:** 24 November 2026")
                    .contains("It is tried again with growing pauses until 27 November 2026");
        }
    }
}
