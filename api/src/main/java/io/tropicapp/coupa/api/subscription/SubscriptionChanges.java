package io.tropicapp.coupa.api.subscription;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.subscription.SigningSecret;
import io.tropicapp.coupa.store.subscription.SubscriptionLog;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.SubscriptionSecrets;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import io.tropicapp.coupa.workflows.subscription.PauseCause;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what people change about subscriptions, and who did, together or not at all. */
@Component
class SubscriptionChanges {

    private final Subscriptions subscriptions;
    private final SubscriptionSecrets secrets;
    private final SubscriptionLog log;
    private final SubscriptionSettings settings;
    private final Clock clock;

    SubscriptionChanges(
            Subscriptions subscriptions,
            SubscriptionSecrets secrets,
            SubscriptionLog log,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return its secret if it is new; empty if there is one with this id */
    @Transactional
    public Optional<SigningSecret> add(UUID id, String organization, Wish wish, Caller by) {
        if (!subscriptions.add(id, organization, wish, by.getName())) {
            return Optional.empty();
        }
        log.did(get(id), "subscription.created", Map.of("types", wish.types()), by(by));
        return Optional.of(secrets.rotate(id, clock.instant(), settings.secretOverlap()));
    }

    @Transactional
    public void change(SubscriptionRow row, Wish wish, Caller by) {
        if (subscriptions.change(row.id(), wish)) {
            log.did(
                    row,
                    "subscription.changed",
                    Map.of("types", wish.types(), "otherUrl", !wish.url().equals(row.url())),
                    by(by));
        }
    }

    @Transactional
    public void pause(UUID id, Caller by) {
        var row = get(id);
        while (row.active()) {
            if (subscriptions.pause(
                    row, "%s paused it: nothing is sent until it is resumed.".formatted(by.getName()))) {
                log.paused(row, PauseCause.REQUESTED.name(), by(by));
            }
            row = get(id);
        }
    }

    @Transactional
    public void resume(SubscriptionRow row, Caller by) {
        if (subscriptions.resume(row.id())) {
            log.resumed(row, by(by));
        }
    }

    /** @return whether what follows is kept, and was told */
    @Transactional
    public boolean replay(SubscriptionRow row, long after, Caller by) {
        boolean will = subscriptions.replay(row.id(), after);
        if (will) {
            log.did(row, "subscription.replayed", Map.of("after", after, "from", row.position()), by(by));
        }
        return will;
    }

    @Transactional
    public SigningSecret rotate(SubscriptionRow row, Caller by) {
        log.did(row, "subscription.secret_rotated", Map.of(), by(by));
        return secrets.rotate(row.id(), clock.instant(), settings.secretOverlap());
    }

    @Transactional
    public void delete(SubscriptionRow row, Caller by) {
        if (subscriptions.delete(row.id())) {
            log.did(row, "subscription.deleted", Map.of("position", row.position()), by(by));
        }
    }

    private SubscriptionRow get(UUID id) {
        return subscriptions.find(id).orElseThrow();
    }

    private SubscriptionLog.By by(Caller caller) {
        var actor = caller.actor();
        return new SubscriptionLog.By(actor.name(), actor.role(), clock.instant());
    }
}
