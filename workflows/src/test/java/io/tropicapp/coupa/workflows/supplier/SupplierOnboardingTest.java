package io.tropicapp.coupa.workflows.supplier;

import static io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus.CANCELLED;
import static io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus.COMPLETED;
import static io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus.NEEDS_CHOICE;
import static io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus.SKIPPED;
import static io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupplierOnboardingTest {

    private static final SupplierChoice NEW = new SupplierChoice(Optional.empty(), List.of(7L, 8L));

    @Test
    void aSupplierThatIsThereSkipsTheTaskAtOnce() {
        try (var task = SupplierScenario.of(new FakeTask().finds(FakeTask.ended(SKIPPED, 7)))) {
            var ending = task.ending();

            assertThat(ending.status()).isEqualTo(SKIPPED);
            assertThat(ending.supplier()).contains(7L);
            assertThat(task.task.asked()).containsExactly("match");
        }
    }

    @Test
    void oneThatIsNotThereIsWaitedForWithoutLookingAgain() {
        try (var task = SupplierScenario.waiting()) {
            task.starts();
            task.afterDays(6);

            assertThat(task.stands()).isEqualTo(WAITING);
            assertThat(task.task.asked()).containsExactly("match");
        }
    }

    @Test
    void lookingMayTakeMinutesWhereThereAreManySuppliers() {
        try (var task = SupplierScenario.waiting()) {
            var look =
                    task.client().fetchHistory(SupplierOnboarding.workflowId(SupplierScenario.REF)).getEvents().stream()
                            .filter(HistoryEvent::hasActivityTaskScheduledEventAttributes)
                            .map(HistoryEvent::getActivityTaskScheduledEventAttributes)
                            .findFirst()
                            .orElseThrow();

            assertThat(look.getStartToCloseTimeout().getSeconds()).isEqualTo(300);
            assertThat(look.getHeartbeatTimeout().getSeconds()).isEqualTo(60);
        }
    }

    @Test
    void itEndsWhenASyncBringsTheSupplier() {
        try (var task = SupplierScenario.waiting()) {
            task.isTold(task.task.happens(FakeTask.ended(COMPLETED, 7)));

            assertThat(task.ending().supplier()).contains(7L);
        }
    }

    @Test
    void lateAndRepeatedNewsChangeNothing() {
        try (var task = SupplierScenario.waiting()) {
            var early = task.task.happens(FakeTask.candidates(2));
            var late = task.task.happens(FakeTask.waiting());
            task.isTold(late);
            task.isTold(early);
            task.isTold(late);
            task.after(Duration.ofMinutes(1));

            assertThat(task.says().standing()).isEqualTo(late);
        }
    }

    @Test
    void candidatesWaitForAPersonWhoConfirmsOne() {
        try (var task = SupplierScenario.of(new FakeTask().finds(FakeTask.candidates(2)))) {
            assertThat(task.stands()).isEqualTo(NEEDS_CHOICE);

            var standing = task.says().choose(new SupplierChoice(Optional.of(7L), List.of(8L)));

            assertThat(standing.status()).isEqualTo(COMPLETED);
            assertThat(task.ending().supplier()).contains(7L);
        }
    }

    @Test
    void aPersonWhoSaysNewHasItWaitOn() {
        try (var task = SupplierScenario.of(new FakeTask().finds(FakeTask.candidates(2)))) {
            assertThat(task.says().choose(NEW).status()).isEqualTo(WAITING);

            task.isTold(task.task.happens(FakeTask.ended(COMPLETED, 9)));

            assertThat(task.ending().supplier()).contains(9L);
        }
    }

    @Test
    void aPersonCompletesItWithASupplier() {
        try (var task = SupplierScenario.waiting()) {
            assertThat(task.says().complete(7).status()).isEqualTo(COMPLETED);

            assertThat(task.ending().supplier()).contains(7L);
        }
    }

    @Test
    void aSupplierThatIsNotThereIsRefusedAndTheTaskWaitsOn() {
        try (var task = SupplierScenario.waiting()) {
            assertThatExceptionOfType(WorkflowUpdateException.class)
                    .isThrownBy(() -> task.says().complete(FakeTask.UNKNOWN_SUPPLIER))
                    .havingRootCause()
                    .withMessageContaining("There is none.");

            assertThat(task.stands()).isEqualTo(WAITING);
        }
    }

    @Test
    void aPersonSkipsIt() {
        try (var task = SupplierScenario.waiting()) {
            assertThat(task.says().skip().status()).isEqualTo(SKIPPED);

            assertThat(task.ending().supplier()).isEmpty();
        }
    }

    @Test
    void thereIsAReminderEveryWeekWithWhatCoupaSaysByThen() {
        try (var task = SupplierScenario.waiting()) {
            task.afterDays(21);

            assertThat(task.task.asked())
                    .containsExactly("match", "look", "remind 1", "look", "remind 2", "look", "remind 3");
            assertThat(task.says().standing().overdue()).isTrue();
        }
    }

    @Test
    void whileCoupaIsAwayThereIsAReminderAllTheSame() {
        try (var task = SupplierScenario.waiting()) {
            task.task.coupaGoesAway();

            task.afterDays(7);

            assertThat(task.task.asked()).endsWith("remind 1");
        }
    }

    @Test
    void oneThatHasEndedIsNotRemindedOf() {
        try (var task = SupplierScenario.waiting()) {
            task.isTold(task.task.happens(FakeTask.ended(COMPLETED, 7)));
            var unused = task.ending();

            task.afterDays(30);

            assertThat(task.task.asked()).containsExactly("match");
        }
    }

    @Test
    void oneThatWasLostIsRemindedOfWhenItWouldHaveBeen() {
        try (var task = SupplierScenario.waiting()) {
            task.afterDays(4);
            task.untyped().terminate("lost");
            task.starts();

            task.afterDays(4);

            assertThat(task.task.asked()).contains("remind 1");
        }
    }

    @Test
    void lookingAtOnceAsksCoupaAndLooksForTheSupplierAgain() {
        try (var task = SupplierScenario.waiting()) {
            task.task.finds(FakeTask.ended(COMPLETED, 7));

            assertThat(task.says().refresh().status()).isEqualTo(COMPLETED);

            assertThat(task.task.asked()).containsExactly("match", "look", "match");
        }
    }

    @Test
    void afterItsEndNothingIsTakenAnyMore() {
        try (var task = SupplierScenario.waiting()) {
            var unused = task.says().skip();
            var ending = task.ending();

            assertThatExceptionOfType(WorkflowException.class)
                    .isThrownBy(() -> task.says().complete(7));

            assertThat(task.task.row()).isEqualTo(ending);
        }
    }

    @Test
    void whatIsSaidOfOneThatASyncHasJustEndedDoesNotUndoIt() {
        try (var task = SupplierScenario.waiting()) {
            var ended = task.task.happens(FakeTask.ended(COMPLETED, 7));

            var standing = task.says().complete(8);

            assertThat(standing).as("the row was first").isEqualTo(ended);
            assertThat(task.ending().supplier()).contains(7L);
        }
    }

    @Test
    void cancellingItEndsTheTaskAsCancelled() {
        try (var task = SupplierScenario.waiting()) {
            task.untyped().cancel();

            assertThatExceptionOfType(WorkflowException.class).isThrownBy(task::ending);

            assertThat(task.task.row().status()).isEqualTo(CANCELLED);
        }
    }

    @Test
    void threeRemindersAndTheSupplierFitInSixtyEvents() {
        try (var task = SupplierScenario.waiting()) {
            task.afterDays(21);
            task.isTold(task.task.happens(FakeTask.ended(COMPLETED, 7)));
            var unused = task.ending();

            assertThat(task.events()).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void oneThatWaitsForAYearGoesOnInFreshRuns() {
        try (var task = SupplierScenario.waiting()) {
            var first = task.run();

            task.afterDays(365);

            assertThat(task.run()).isNotEqualTo(first);
            assertThat(task.says().standing().reminders()).isEqualTo(52);
            assertThat(task.task.asked().stream().filter("match"::equals)).hasSize(1);
            assertThat(task.stands()).isEqualTo(WAITING);
        }
    }

    @Test
    void itsActivitiesAndTimersSayWhatTheyAreFor() {
        try (var task = SupplierScenario.waiting()) {
            task.afterDays(7);
            task.eventually(() -> task.task.asked().size() > 1 && task.isQuiet());

            assertThat(task.purposes())
                    .startsWith(
                            "Look for the supplier among those of the connection",
                            "Until the reminder of the supplier on 1 December",
                            "Ask Coupa what it says of the supplier, and remind")
                    .doesNotContain("?");
        }
    }

    @Test
    void itsDetailsSayWhoseTurnItIsAndWhatToDo() {
        try (var task = SupplierScenario.waiting()) {
            assertThat(task.currentDetails())
                    .startsWith("### WAITING")
                    .contains("**Due by:** 1 December 2026")
                    .contains("`POST …/complete`");
        }
    }
}
