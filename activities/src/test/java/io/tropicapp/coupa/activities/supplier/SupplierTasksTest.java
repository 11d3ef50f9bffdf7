package io.tropicapp.coupa.activities.supplier;

import static io.tropicapp.coupa.activities.supplier.Counter.called;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.failure.ActivityFailure;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.workflows.supplier.SupplierChoice;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a task finds among the suppliers that are here, and what people make of it. */
class SupplierTasksTest {

    private static final String NAME = "Zephyr Optics Ltd";

    private Counter counter = Counter.read();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aSupplierThatIsThereAndActiveSkipsTheTaskSayingWhy() {
        counter.has(7, NAME, "active");

        var standing = counter.asked(called(NAME)).says.match(counter.ref());

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.SKIPPED);
        assertThat(standing.supplier()).contains(7L);
        assertThat(counter.row().how()).contains("EXISTED");
        assertThat(counter.row().score()).isPresent();
        assertThat(counter.row().reasons().toString()).contains("SAME_NAME");
        assertThat(counter.row().endedAt()).isPresent();
        assertThat(counter.eventTypes()).containsExactly("supplier_onboarding.skipped");
    }

    @Test
    void whatTheBackendIsToldHoldsNoNames() {
        counter.has(7, NAME, "active");

        counter.asked(called(NAME)).says.match(counter.ref());

        var event = counter.events().getFirst();
        assertThat(event.subject()).contains("TASK-1");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.data().path("coupaSupplierId").asLong()).isEqualTo(7);
        assertThat(event.data().path("how").asString()).isEqualTo("EXISTED");
        assertThat(event.data().path("reasons").toString()).contains("SAME_NAME");
        assertThat(event.data().toString()).doesNotContain("Zephyr");
    }

    @Test
    void oneThatIsNotThereIsWaitedFor() {
        var standing = counter.asked(called(NAME)).says.match(counter.ref());

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.WAITING);
        assertThat(standing.suppliersRead()).isTrue();
        assertThat(counter.eventTypes()).containsExactly("supplier_onboarding.waiting");
    }

    @Test
    void beforeTheSuppliersWereReadInFullNothingIsConcluded() {
        counter.close();
        counter = new Counter();
        counter.has(7, NAME, "active");

        var standing = counter.asked(called(NAME)).says.match(counter.ref());

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.WAITING);
        assertThat(standing.suppliersRead()).isFalse();
        assertThat(counter.events().getFirst().data().path("suppliersRead").asBoolean(true))
                .isFalse();
    }

    @Test
    void oneThatIsThereAndNotActiveIsWaitedForWithItsStatus() {
        counter.has(7, NAME, "pending_approval");

        var standing = counter.asked(called(NAME)).says.match(counter.ref());

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.WAITING);
        assertThat(standing.supplier()).contains(7L);
        assertThat(counter.row().coupaStatus()).contains("pending_approval");
    }

    @Test
    void wherePeopleMustDecideTheCandidatesAreKeptWithScoreAndReasons() {
        twins();

        var standing = counter.says.match(counter.ref());

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.NEEDS_CHOICE);
        assertThat(standing.candidates()).isEqualTo(2);
        assertThat(counter.row().candidates().path(0).path("score").asDouble()).isPositive();
        assertThat(counter.row().candidates().path(0).path("reasons")).isNotEmpty();
        assertThat(counter.eventTypes()).containsExactly("supplier_onboarding.needs_choice");
        assertThat(counter.events().getFirst().data().path("candidates")).hasSize(2);
    }

    private void twins() {
        counter.has(7, NAME, "active");
        counter.has(8, NAME, "active");
        counter.asked(called(NAME));
    }

    @Test
    void lookingAgainWithoutNewsChangesNothing() {
        twins();
        var standing = counter.says.match(counter.ref());

        assertThat(counter.says.match(counter.ref())).isEqualTo(standing);
        assertThat(counter.eventTypes()).hasSize(1);
    }

    @Test
    void aPersonConfirmsACandidate() {
        twins();
        counter.says.match(counter.ref());

        var standing = counter.says.choose(counter.ref(), new SupplierChoice(Optional.of(8L), List.of(7L)));

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.COMPLETED);
        assertThat(counter.row().coupaSupplierId()).contains(8L);
        assertThat(counter.row().how()).contains("CHOSEN");
        assertThat(counter.eventTypes()).endsWith("supplier_onboarding.completed");
    }

    @Test
    void aPersonChoosesAnotherThatBecomesActiveLater() {
        twins();
        counter.has(9, "Something else", "draft");
        counter.says.match(counter.ref());

        counter.says.choose(counter.ref(), new SupplierChoice(Optional.of(9L), List.of(7L, 8L)));
        assertThat(counter.row().status()).isEqualTo("WAITING");
        assertThat(counter.row().coupaStatus()).contains("draft");
        counter.has(9, "Something else", "active");
        counter.pulls();

        assertThat(counter.row().status()).isEqualTo("COMPLETED");
        assertThat(counter.row().how()).contains("CHOSEN");
    }

    @Test
    void thoseThatAPersonSaidItIsNotAreNotOfferedAgain() {
        twins();
        counter.says.match(counter.ref());
        var isNew = new SupplierChoice(Optional.empty(), List.of(7L, 8L));

        var standing = counter.says.choose(counter.ref(), isNew);
        counter.has(7, NAME + " ", "active");
        counter.pulls();

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.WAITING);
        assertThat(counter.row().status()).isEqualTo("WAITING");
        assertThat(counter.row().candidates()).isEmpty();
        assertThat(counter.says.choose(counter.ref(), isNew).status())
                .as("said twice")
                .isEqualTo(SupplierOnboardingStatus.WAITING);
    }

    @Test
    void aNamesakeOfThoseThatItIsNotIsShownAndNotTakenInSilence() {
        twins();
        counter.says.match(counter.ref());
        counter.says.choose(counter.ref(), new SupplierChoice(Optional.empty(), List.of(7L, 8L)));

        counter.has(10, NAME, "active");
        counter.pulls();

        assertThat(counter.row().status()).isEqualTo("NEEDS_CHOICE");
        assertThat(offered()).containsExactly(10L);
    }

    @Test
    void theOneThatFoundNoPlaceAmongTheCandidatesIsShownOnceTheyAreNotTheOne() {
        LongStream.rangeClosed(1, 6).forEach(id -> counter.has(id, NAME, "active"));
        counter.asked(called(NAME)).says.match(counter.ref());
        assertThat(offered()).containsExactly(1L, 2L, 3L, 4L, 5L);

        var standing = counter.says.choose(counter.ref(), new SupplierChoice(Optional.empty(), offered()));

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.NEEDS_CHOICE);
        assertThat(offered()).containsExactly(6L);
        assertThat(counter.says
                        .choose(counter.ref(), new SupplierChoice(Optional.empty(), List.of(6L)))
                        .status())
                .isEqualTo(SupplierOnboardingStatus.WAITING);
    }

    private List<Long> offered() {
        return counter.row()
                .candidates()
                .valueStream()
                .map(offer -> offer.path("coupaId").asLong())
                .toList();
    }

    @Test
    void aPersonCompletesItWithAnActiveSupplierOnly() {
        counter.has(7, "Something else", "draft");
        counter.has(8, "Something else again", "active");
        counter.asked(called(NAME)).says.match(counter.ref());

        assertThatExceptionOfType(ActivityFailure.class)
                .isThrownBy(() -> counter.says.complete(counter.ref(), 7))
                .havingRootCause()
                .withMessageContaining("not active");
        assertThatExceptionOfType(ActivityFailure.class).isThrownBy(() -> counter.says.complete(counter.ref(), 99));
        counter.says.complete(counter.ref(), 8);

        assertThat(counter.row().status()).isEqualTo("COMPLETED");
        assertThat(counter.row().how()).contains("NAMED");
    }

    @Test
    void aPersonSkipsIt() {
        counter.asked(called(NAME)).says.match(counter.ref());

        assertThat(counter.says.skip(counter.ref()).status()).isEqualTo(SupplierOnboardingStatus.SKIPPED);

        assertThat(counter.eventTypes()).endsWith("supplier_onboarding.skipped");
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        counter.has(8, "Something else", "active");
        counter.asked(called(NAME)).says.match(counter.ref());
        var ending = counter.says.skip(counter.ref());

        assertThat(counter.says.complete(counter.ref(), 8)).isEqualTo(ending);
        assertThat(counter.says.match(counter.ref())).isEqualTo(ending);
        assertThat(counter.says.remind(counter.ref(), 1)).isEqualTo(ending);
        assertThat(counter.says.cancel(counter.ref())).isEqualTo(ending);
    }

    @Test
    void aReminderIsToldOnce() {
        counter.asked(called(NAME)).says.match(counter.ref());

        counter.says.remind(counter.ref(), 1);
        counter.says.remind(counter.ref(), 1);
        counter.says.remind(counter.ref(), 2);

        assertThat(counter.row().reminders()).isEqualTo(2);
        assertThat(counter.events())
                .filteredOn(event -> event.type().equals("supplier_onboarding.reminder"))
                .extracting((Event event) -> event.data().path("number").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void insteadOfAReminderWhatNobodyToldIsFound() {
        counter.asked(called(NAME)).says.match(counter.ref());
        counter.has(7, NAME, "active");

        var standing = counter.says.remind(counter.ref(), 1);

        assertThat(standing.status()).isEqualTo(SupplierOnboardingStatus.COMPLETED);
        assertThat(counter.eventTypes()).doesNotContain("supplier_onboarding.reminder");
    }
}
