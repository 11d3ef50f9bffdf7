package io.tropicapp.coupa.activities.event;

import io.tropicapp.coupa.store.subscription.SubscriptionLog;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.subscription.Delivery;
import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import io.tropicapp.coupa.workflows.subscription.PauseCause;
import io.tropicapp.coupa.workflows.subscription.Subscription;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pauses what cannot be delivered, and says so in the same transaction. */
@Component
class SubscriptionPauses {

    private final Subscriptions subscriptions;
    private final SubscriptionLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubscriptionPauses(Subscriptions subscriptions, SubscriptionLog log, TransactionTemplate transaction, Clock clock) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing changes if the subscription is not of that epoch any more. */
    Delivery pause(SubscriptionId to, int epoch, PauseCause cause) {
        transaction.executeWithoutResult(inOne -> subscriptions
                .find(to.value())
                .filter(row -> row.epoch() == epoch)
                .ifPresent(row -> pause(row, cause)));
        return subscriptions
                .find(to.value())
                .map(row -> Standings.of(row, row.active() ? State.MORE : State.PAUSED))
                .orElseGet(Delivery::ended);
    }

    private void pause(SubscriptionRow row, PauseCause cause) {
        if (subscriptions.pause(row, because(cause))) {
            log.paused(
                    row,
                    cause.name(),
                    new SubscriptionLog.By(Actor.ITSELF.name(), Actor.ITSELF.role(), clock.instant()));
        }
    }

    private static String because(PauseCause cause) {
        return switch (cause) {
            case REQUESTED -> "Somebody paused it.";
            case GONE ->
                "The receiver answered 410: it is gone for good. Give another URL if there is one, then resume.";
            case UNREACHABLE ->
                "Deliveries have failed for %d days. See to the receiver, then resume: what was told meanwhile is sent then."
                        .formatted(Subscription.PATIENCE.toDays());
        };
    }
}
