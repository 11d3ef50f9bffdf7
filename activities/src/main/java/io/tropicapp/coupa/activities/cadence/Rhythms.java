package io.tropicapp.coupa.activities.cadence;

import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncScope;
import java.time.Duration;
import java.util.Optional;

/** How often a connection is synced: all of it in the same rhythm as all others, what is in flight as its settings say. */
final class Rhythms {

    private final Duration every;
    private final RequisitionSettingsByConnection settings;
    private final Disconnections disconnections;

    Rhythms(Duration every, RequisitionSettingsByConnection settings, Disconnections disconnections) {
        this.every = every;
        this.settings = settings;
        this.disconnections = disconnections;
    }

    /**
     * Empty if nothing is started by itself: of a connection that is disconnected, and where what is in flight is looked at with
     * everything else.
     */
    Optional<SyncRhythm> of(ConnectionId connection, String organizationId, SyncScope scope) {
        return every(connection, scope)
                .filter(often -> !disconnections.isDisconnected(connection.value()))
                .map(often -> SyncRhythm.of(connection, organizationId, often, scope));
    }

    private Optional<Duration> every(ConnectionId connection, SyncScope scope) {
        return switch (scope) {
            case ALL -> Optional.of(every);
            case IN_FLIGHT -> settings.of(connection.value()).followEvery();
        };
    }
}
