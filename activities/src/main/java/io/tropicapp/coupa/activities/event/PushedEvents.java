package io.tropicapp.coupa.activities.event;

import io.temporal.activity.Activity;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.subscription.Deliveries;
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
        long begun = System.nanoTime();
        var delivery = next(to, pause);
        while (delivery.state() == State.MORE && System.nanoTime() - begun < LONG.toNanos()) {
            delivery = next(to, pause);
        }
        return delivery;
    }

    private Delivery next(SubscriptionId to, Duration pause) {
        return subscriptions
                .find(to.value())
                .map(row -> row.active() ? next(row, pause) : Standings.of(row, State.PAUSED))
                .orElseGet(Delivery::ended);
    }

    private Delivery next(SubscriptionRow row, Duration pause) {
        // Looked at first: whatever is told later is not passed over.
        long last = feed.ends(row.organizationId()).last();
        var events = feed.after(row.organizationId(), row.position(), row.types(), AT_ONCE);
        if (events.isEmpty()) {
            return Standings.of(row, deliveries.passed(row, last) ? State.UP_TO_DATE : State.MORE);
        }
        return send(row, events, pause);
    }

    private Delivery send(SubscriptionRow row, List<Event> events, Duration pause) {
        var signing = secrets.valid(row.id(), clock.instant());
        for (var event : events) {
            Activity.getExecutionContext().heartbeat(event.position());
            var reception = receivers.send(row.url(), Message.of(event), signing);
            if (!reception.taken()) {
                return failed(row, reception, pause);
            }
            if (!deliveries.delivered(row, event.position(), clock.instant())) {
                break;
            }
        }
        return again(row, State.MORE);
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
        var row = subscriptions.find(to.value()).orElseThrow();
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
        var reception = receivers.send(row.url(), Message.of(test), secrets.valid(row.id(), clock.instant()));
        return new TestDelivery(id.toString(), reception.code(), reception.failure());
    }
}
