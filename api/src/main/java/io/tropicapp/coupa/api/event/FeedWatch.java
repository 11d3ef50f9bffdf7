package io.tropicapp.coupa.api.event;

import io.tropicapp.coupa.store.event.EventFeed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for news. One look for all of them, at regular intervals and only while somebody waits, costs the same
 * for one reader as for thousands, and no connection to the database is held for any of them.
 */
@Component
class FeedWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    private final EventFeed feed;
    private final StreamSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private @Nullable ScheduledExecutorService looking;

    FeedWatch(EventFeed feed, StreamSettings settings) {
        this.feed = feed;
        this.settings = settings;
    }

    /**
     * Waits until something is told behind a position.
     *
     * @return whether something was; false if the time is over, or the API stops
     */
    boolean await(String organization, long position, Duration atMost) {
        lock.lock();
        try {
            waiting.merge(organization, 1, Integer::sum);
            return awaited(organization, position, atMost.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            leave(organization);
            lock.unlock();
        }
    }

    private boolean awaited(String organization, long position, long nanos) throws InterruptedException {
        long left = nanos;
        while (looking != null && last.getOrDefault(organization, 0L) <= position) {
            if (left <= 0) {
                return false;
            }
            left = news.awaitNanos(left);
        }
        return looking != null;
    }

    private void leave(String organization) {
        if (waiting.merge(organization, -1, Integer::sum) == 0) {
            waiting.remove(organization);
            last.remove(organization);
        }
    }

    private void look() {
        try {
            var whose = whoeverWaits();
            if (!whose.isEmpty()) {
                tell(feed.lastPositions(whose));
            }
        } catch (RuntimeException e) {
            LOG.warn("It is not known what is new in the feeds; looked again", e);
        }
    }

    private Set<String> whoeverWaits() {
        lock.lock();
        try {
            return Set.copyOf(waiting.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void tell(Map<String, Long> positions) {
        lock.lock();
        try {
            positions.forEach((organization, position) -> {
                if (waiting.containsKey(organization)) {
                    last.merge(organization, position, Math::max);
                }
            });
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        var one = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("feed-watch").factory());
        long every = settings.lookEvery().toMillis();
        var unused = one.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        become(one);
    }

    /** Before the web server, which waits for requests to end. */
    @Override
    public void stop() {
        become(null);
    }

    private void become(@Nullable ScheduledExecutorService now) {
        lock.lock();
        try {
            if (looking != null) {
                looking.shutdownNow();
            }
            looking = now;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return looking != null;
        } finally {
            lock.unlock();
        }
    }
}
