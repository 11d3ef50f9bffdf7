package io.tropicapp.coupa.store.subscription;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.anOrganization;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.AtOnce;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final Instant SOON = NOON.plusSeconds(10);
    private static final Instant LONG_AGO = NOON.minusSeconds(30);

    private final Subscriptions subscriptions = the(Subscriptions.class);
    private final Deliveries deliveries = the(Deliveries.class);
    private final String organization = anOrganization();
    private final UUID id = add(List.of("requisition.*"));

    @Test
    void aSubscriptionBeginsWithWhatIsToldFromThenOn() {
        tell("requisition.approved", "requisition.ended");

        var later = add(List.of());

        assertThat(subscriptions.find(later).orElseThrow().position()).isEqualTo(2);
        assertThat(subscriptions.lag(later)).isZero();
        assertThat(subscriptions.lag(id)).isEqualTo(2);
    }

    @Test
    void aProcessIsToldOnceOfWhatIsNewHoweverManyWorkersLook() throws Exception {
        told();
        tell("requisition.approved");

        var claims = AtOnce.times(6, () -> claimed(NOON));
        assertThat(claims).filteredOn(claimed -> claimed).hasSize(1);
        assertThat(claimed(NOON)).isFalse();

        tell("requisition.ended");
        assertThat(claimed(NOON)).isTrue();
    }

    @Test
    void aNewOrChangedSubscriptionIsToldToItsProcess() {
        assertThat(claimed(NOON)).isTrue();
        assertThat(claimed(NOON)).isFalse();

        subscriptions.change(id, wish("https://other.example.com", List.of()));

        assertThat(claimed(NOON)).isTrue();
    }

    @Test
    void wordThatWasLostIsRepeated() {
        told();
        tell("requisition.approved");
        told();

        assertThat(claimed(NOON)).isFalse();
        assertThat(deliveries.claim(NOON.plusSeconds(60), NOON.plusSeconds(1), 1000))
                .extracting(SubscriptionRow::id)
                .contains(id);
    }

    @Test
    void whoeverWaitsForItsReceiverIsNotDisturbedByWhatIsNew() {
        told();
        tell("requisition.approved");
        assertThat(fail(SOON)).isTrue();

        tell("requisition.ended");

        assertThat(claimed(NOON)).isFalse();
        var row = row();
        assertThat(row.failures()).isEqualTo(1);
        assertThat(row.failingSince()).contains(NOON);
        assertThat(row.nextAttemptAt()).contains(SOON);
        assertThat(row.lastFailureCode()).contains(500);
    }

    @Test
    void whatNobodyAskedForIsPassedOverWithoutAProcess() {
        told();
        tell("sync.completed", "user.invited");

        deliveries.passOver();

        assertThat(row().position()).isEqualTo(2);
        assertThat(claimed(NOON)).isFalse();
        tell("requisition.approved", "sync.completed");
        deliveries.passOver();
        assertThat(row().position()).isEqualTo(2);
        assertThat(claimed(NOON)).isTrue();
    }

    @Test
    void aDeliveryForgetsTheFailuresBeforeIt() {
        tell("requisition.approved");
        fail(SOON);

        assertThat(deliveries.delivered(row(), 1, SOON)).contains(row());

        var row = row();
        assertThat(row.position()).isEqualTo(1);
        assertThat(row.failures()).isZero();
        assertThat(row.failingSince()).isEmpty();
        assertThat(row.lastFailure()).contains("answered 500");
        assertThat(row.lastDeliveredAt()).contains(SOON);
    }

    @Test
    void whatWasBegunBeforeAReplayOrAPauseIsNotWrittenAfterIt() {
        tell("requisition.approved", "requisition.ended");
        var before = row();

        subscriptions.replay(id, 0);
        assertThat(deliveries.delivered(before, 2, NOON)).isEmpty();
        assertThat(row().position()).isZero();

        var replayed = row();
        subscriptions.pause(row(), "a test");
        assertThat(deliveries.delivered(replayed, 2, NOON)).isEmpty();
        assertThat(deliveries.failed(replayed, "late", Optional.empty(), NOON, SOON))
                .isFalse();
    }

    @Test
    void whatWasBegunForADeletedOneIsNotWrittenOnItsSuccessorOfTheSameId() {
        tell("requisition.approved");
        var before = row();
        subscriptions.delete(id);
        subscriptions.add(id, organization, wish("https://new.example.com", List.of()), "test");

        assertThat(row().epoch()).isGreaterThan(before.epoch());
        assertThat(deliveries.delivered(before, 9, NOON)).isEmpty();
        assertThat(deliveries.failed(before, "late", Optional.empty(), NOON, SOON))
                .isFalse();
        assertThat(row().position()).isEqualTo(1);
    }

    @Test
    void whoeverWasBelievedDeadAndFailsLateDoesNotCountAgainstWhoeverHasComeFurther() {
        tell("requisition.approved", "requisition.ended");
        var late = row();
        deliveries.delivered(row(), 1, NOON);

        assertThat(deliveries.failed(late, "late", Optional.empty(), NOON, SOON))
                .isFalse();
        assertThat(row().failures()).isZero();
        assertThat(fail(SOON)).isTrue();
    }

    @Test
    void aPausedOneIsToldNothingAndGoesOnWhereItWas() {
        told();
        subscriptions.pause(row(), "a test");
        tell("requisition.approved");

        assertThat(claimed(NOON)).isFalse();
        assertThat(subscriptions.resume(id)).isTrue();
        assertThat(subscriptions.resume(id)).isFalse();

        assertThat(claimed(NOON)).isTrue();
        assertThat(row().position()).isZero();
        assertThat(row().pausedBecause()).isEmpty();
    }

    @Test
    void theSameWishChangesNothing() {
        var before = row();
        assertThat(subscriptions.change(id, wish("https://hooks.example.com", List.of("requisition.*"))))
                .isFalse();
        assertThat(row()).isEqualTo(before);
    }

    private void told() {
        assertThat(claimed(NOON)).isTrue();
    }

    private boolean claimed(Instant now) {
        return deliveries.claim(now, LONG_AGO, 1000).stream()
                .anyMatch(row -> row.id().equals(id));
    }

    private boolean fail(Instant next) {
        return deliveries.failed(row(), "answered 500", Optional.of(500), NOON, next);
    }

    private SubscriptionRow row() {
        return subscriptions.find(id).orElseThrow();
    }

    private UUID add(List<String> types) {
        var added = UUID.randomUUID();
        subscriptions.add(added, organization, wish("https://hooks.example.com", types), "test");
        return added;
    }

    private static Wish wish(String url, List<String> types) {
        return new Wish(url, types, Optional.empty());
    }

    private void tell(String... types) {
        for (var type : types) {
            the(EventFeed.class)
                    .append(new NewEvent(
                            organization,
                            Optional.empty(),
                            type,
                            1,
                            Optional.empty(),
                            json("{}"),
                            NOON,
                            Optional.empty()));
        }
    }
}
