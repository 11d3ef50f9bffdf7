package io.tropicapp.coupa.activities.event;

import io.tropicapp.coupa.store.subscription.Deliveries;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells processes of subscriptions that there is something new for them. Whoever causes an event only writes its row; every
 * worker looks for such rows, and each piece of news is told by one of them.
 */
@Component
class EventPump implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);

    private static final int AT_ONCE = 200;

    /** Whoever was told, and has not moved by then, is told again. */
    private static final Duration LOST = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final SubscriptionProcesses processes;
    private final EventSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService looking;

    EventPump(Deliveries deliveries, SubscriptionProcesses processes, EventSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.processes = processes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks once. */
    void look() {
        deliveries.passOver();
        int told;
        do {
            var now = clock.instant();
            told = (int) deliveries.claim(now, now.minus(LOST), AT_ONCE).stream()
                    .filter(this::tell)
                    .count();
        } while (told == AT_ONCE);
    }

    private boolean tell(SubscriptionRow row) {
        try {
            processes.tell(row);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The process of subscription {} could not be told of news; tried again", row.id(), e);
            deliveries.release(row.id());
            return false;
        }
    }

    private void lookAndSurvive() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("It is not known what is new for subscriptions; looked again", e);
        }
    }

    @Override
    public synchronized void start() {
        var one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("event-pump").factory());
        long every = settings.lookEvery().toMillis();
        var unused = one.scheduleWithFixedDelay(this::lookAndSurvive, every, every, TimeUnit.MILLISECONDS);
        looking = one;
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
