package io.tropicapp.coupa.activities.event;

import io.temporal.activity.Activity;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.subscription.Deliveries;
import io.tropicapp.coupa.store.subscription.SigningSecret;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.SubscriptionSecrets;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.workflows.subscription.Delivery;
import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import io.tropicapp.coupa.workflows.subscription.EventReceiver;
import io.tropicapp.coupa.workflows.subscription.PauseCause;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import io.tropicapp.coupa.workflows.subscription.TestDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends events in order. A position moves on only when its event was taken, so whoever dies in between sends it once more. */
@Component
public class PushedEvents implements EventReceiver {

    private static final int AT_ONCE = 50;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final SubscriptionSecrets secrets;
    private final EventFeed feed;
    private final Receivers receivers;
    private final SubscriptionPauses pauses;
    private final Clock clock;

    PushedEvents(
            Subscriptions subscriptions,
            Deliveries deliveries,
            SubscriptionSecrets secrets,
            EventFeed feed,
            Receivers receivers,
            SubscriptionPauses pauses,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.feed = feed;
        this.receivers = receivers;
        this.pauses = pauses;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(SubscriptionId to, Duration pause) {
        var attempt = new Attempt(pause, clock.instant().plus(LONG));
        var delivery = next(to, attempt);
        while (delivery.state() == State.MORE && !isOver(attempt)) {
            delivery = next(to, attempt);
        }
        return delivery;
    }

    /**
     * One that a process waits for.
     *
     * @param pause before the next one if this one fails
     * @param end when enough was sent, so that the process hears what people have changed
     */
    private record Attempt(Duration pause, Instant end) {}

    private boolean isOver(Attempt attempt) {
        return !clock.instant().isBefore(attempt.end());
    }

    private Delivery next(SubscriptionId to, Attempt attempt) {
        return subscriptions
                .find(to.value())
                .map(row -> row.active() ? next(row, attempt) : Standings.of(row, State.PAUSED))
                .orElseGet(Delivery::ended);
    }

    private Delivery next(SubscriptionRow row, Attempt attempt) {
        // Looked at first: whatever is told later is not passed over.
        long last = feed.ends(row.organizationId()).last();
        var events = feed.after(row.organizationId(), row.position(), row.types(), AT_ONCE);
        if (events.isEmpty()) {
            return Standings.of(row, deliveries.passed(row, last) ? State.UP_TO_DATE : State.MORE);
        }
        return send(row, events, attempt);
    }

    private Delivery send(SubscriptionRow begun, List<Event> events, Attempt attempt) {
        var signing = secrets.valid(begun.id(), clock.instant());
        var row = begun;
        for (var event : events) {
            Activity.getExecutionContext().heartbeat(event.position());
            var reception = send(row, event, signing);
            if (!reception.taken()) {
                return failed(row, reception, attempt.pause());
            }
            var moved = deliveries.delivered(row, event.position(), clock.instant());
            if (moved.isEmpty() || isOver(attempt)) {
                break;
            }
            row = moved.get();
        }
        return again(row, State.MORE);
    }

    private Reception send(SubscriptionRow row, Event event, List<SigningSecret> signing) {
        return signing.isEmpty()
                ? Reception.unanswered("Its secret cannot be read: make a new one")
                : receivers.send(row.url(), Message.of(event), signing);
    }

    private Delivery failed(SubscriptionRow row, Reception reception, Duration pause) {
        var now = clock.instant();
        var asked = reception.pause().orElse(Duration.ZERO);
        boolean counts = deliveries.failed(
                row,
                reception.failure().orElseThrow(),
                reception.code(),
                now,
                now.plus(asked.compareTo(pause) > 0 ? asked : pause));
        if (!counts) {
            return again(row, State.MORE);
        }
        return again(row, reception.gone() ? State.GONE : State.FAILED);
    }

    private Delivery again(SubscriptionRow row, State state) {
        return subscriptions
                .find(row.id())
                .map(now -> Standings.of(now, now.epoch() == row.epoch() ? state : State.MORE))
                .orElseGet(Delivery::ended);
    }

    @Override
    public Delivery pause(SubscriptionId to, int epoch, PauseCause cause) {
        return pauses.pause(to, epoch, cause);
    }

    @Override
    public TestDelivery test(SubscriptionId to) {
        var id = UUID.randomUUID();
        return subscriptions
                .find(to.value())
                .map(row -> test(row, id))
                .orElseGet(() -> new TestDelivery(
                        id.toString(), Optional.empty(), Optional.of("There is no such subscription any more.")));
    }

    private TestDelivery test(SubscriptionRow row, UUID id) {
        var test = new Event(
                row.organizationId(),
                0,
                id,
                "subscription.test",
                1,
                Optional.empty(),
                Optional.of(row.id().toString()),
                Standings.named(row),
                clock.instant());
        var reception = send(row, test, secrets.valid(row.id(), clock.instant()));
        return new TestDelivery(id.toString(), reception.code(), reception.failure());
    }
}
