package io.tropicapp.coupa.activities.event;

import io.temporal.activity.Activity;
import io.tropicapp.coupa.store.event.Retention;
import io.tropicapp.coupa.workflows.event.OldEvents;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes old events, little by little: writers of an organization wait for each piece. */
@Component
public class OldFeedEvents implements OldEvents {

    private static final Logger LOG = LoggerFactory.getLogger(OldFeedEvents.class);

    private static final int AT_ONCE = 2000;

    private final Retention retention;
    private final EventSettings settings;
    private final Clock clock;

    OldFeedEvents(Retention retention, EventSettings settings, Clock clock) {
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public long remove() {
        var before = clock.instant().minus(settings.keep());
        long removed = retention.organizationsWithEventsFrom(before).stream()
                .mapToLong(organization -> remove(organization, before))
                .sum();
        LOG.info("{} events from before {} were removed", removed, before);
        return removed;
    }

    private long remove(String organization, Instant before) {
        long all = 0;
        int removed;
        do {
            Activity.getExecutionContext().heartbeat(organization);
            removed = retention.remove(organization, before, AT_ONCE);
            all += removed;
        } while (removed > 0);
        return all;
    }
}
