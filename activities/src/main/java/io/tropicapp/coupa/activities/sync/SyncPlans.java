package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.requisition.InFlight;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.PlannedResource;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides, per resource, between everything and what has changed. */
@Component
class SyncPlans {

    /** A full pass finds what an incremental one could have missed. */
    private static final Duration BETWEEN_FULL_PASSES = Duration.ofDays(7);

    private final Watermarks watermarks;
    private final InFlight inFlight;
    private final Clock clock;

    SyncPlans(Watermarks watermarks, InFlight inFlight, Clock clock) {
        this.watermarks = watermarks;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** Empty if nothing is in flight, and nothing else was asked for. */
    List<PlannedResource> of(Connection connection, SyncMode asked, SyncScope scope) {
        return Arrays.stream(Resource.values())
                .filter(resource -> resource.isFollowed() ? isFollowed(connection) : scope == SyncScope.ALL)
                .map(resource -> new PlannedResource(resource.name(), mode(connection, resource, asked)))
                .toList();
    }

    private boolean isFollowed(Connection connection) {
        return !connection.standing().requisitions().equals("UNAVAILABLE") && inFlight.isThere(connection);
    }

    private io.tropicapp.coupa.store.sync.SyncMode mode(Connection connection, Resource resource, SyncMode asked) {
        return asked == SyncMode.INCREMENTAL && (resource.isFollowed() || canGoOn(connection, resource))
                ? io.tropicapp.coupa.store.sync.SyncMode.INCREMENTAL
                : io.tropicapp.coupa.store.sync.SyncMode.FULL;
    }

    private boolean canGoOn(Connection connection, Resource resource) {
        return watermarks
                .find(connection.id(), resource.name())
                .filter(watermark -> watermark.value().isPresent() && fullEnough(watermark))
                .isPresent();
    }

    private boolean fullEnough(Watermark watermark) {
        Instant due = clock.instant().minus(BETWEEN_FULL_PASSES);
        return watermark.fullSyncedAt().filter(last -> last.isAfter(due)).isPresent();
    }
}
