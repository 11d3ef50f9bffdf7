package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.disconnection.EndingConnections;
import io.tropicapp.coupa.activities.requisition.RequisitionRecords.Superseded;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Ends the requisitions of connections that are disconnected, without asking Coupa. */
@Component
class LettingGo {

    private static final int LOOKS = 5;

    private final RequisitionRecords records;
    private final Clock clock;

    LettingGo(RequisitionRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Begins again where somebody else writes at the same moment. */
    Known letGo(Connection connection, String tropicRequestId) {
        for (int look = 1; look < LOOKS; look++) {
            try {
                return letGo(connection, records.known(connection.id(), tropicRequestId));
            } catch (Superseded e) {
                // The next look sees what was written.
            }
        }
        return letGo(connection, records.known(connection.id(), tropicRequestId));
    }

    /**
     * As it is, if it has ended already.
     *
     * @throws Superseded if somebody else has written since it was known
     */
    Known letGo(Connection connection, Known known) {
        return known.hasEnded()
                ? known
                : records.write(
                        known,
                        Edit.of(known)
                                .waitsFor(Turn.NOBODY, EndingConnections.reason(connection))
                                .ends(endedAt(connection)));
    }

    /** Never before the disconnection, whose time another machine's clock has told. */
    private Instant endedAt(Connection connection) {
        var since = Objects.requireNonNull(connection.disconnectedAt());
        var now = clock.instant();
        return now.isBefore(since) ? since : now;
    }
}
