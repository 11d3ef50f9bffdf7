package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.workflows.subscription.Delivery;
import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import io.tropicapp.coupa.workflows.subscription.EventReceiver;
import io.tropicapp.coupa.workflows.subscription.PauseCause;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import io.tropicapp.coupa.workflows.subscription.TestDelivery;
import java.time.Duration;
import java.util.Optional;

/** Takes nothing by itself, and answers tests of URLs that end in {@code up}. */
final class PlayedReceiver implements EventReceiver {

    private final RunningApi api;

    PlayedReceiver(RunningApi api) {
        this.api = api;
    }

    @Override
    public Delivery deliver(SubscriptionId to, Duration pause) {
        return row(to).map(row -> new Delivery(
                        row.active() ? State.UP_TO_DATE : State.PAUSED,
                        row.epoch(),
                        row.position(),
                        0,
                        Optional.empty(),
                        Optional.empty()))
                .orElseGet(Delivery::ended);
    }

    @Override
    public Delivery pause(SubscriptionId to, int epoch, PauseCause cause) {
        return deliver(to, Duration.ZERO);
    }

    @Override
    public TestDelivery test(SubscriptionId to) {
        boolean up = row(to).orElseThrow().url().endsWith("up");
        return up
                ? new TestDelivery("msg-1", Optional.of(204), Optional.empty())
                : new TestDelivery("msg-2", Optional.of(500), Optional.of("The receiver answered 500"));
    }

    private Optional<SubscriptionRow> row(SubscriptionId id) {
        return api.the(Subscriptions.class).find(id.value());
    }
}
