package io.tropicapp.coupa.workflows.sync;

import io.temporal.activity.ActivityInterface;
import io.tropicapp.coupa.workflows.connection.ConnectionId;

/**
 * What starts a sync every hour: a Temporal Schedule, or a timer of our own where the server has none. Each call states how
 * things shall be, so repeating it changes nothing.
 */
@ActivityInterface(namePrefix = "SyncCadence_")
public interface SyncCadence {

    /**
     * A sync of the connection starts every hour, at a minute of its own; made if there is none, running again if {@link
     * #pause} has paused it. What is in flight is looked at more often if the connection's settings say so.
     */
    void start(ConnectionId connection, String organizationId);

    /** As {@link #start}, but one that is there stays as it is, paused or not. */
    void keep(ConnectionId connection, String organizationId);

    /** No sync starts by itself until {@link #start}. Nothing happens if there is none, or if operators have paused it. */
    void pause(ConnectionId connection, String reason);

    /** No sync starts by itself any more, and nothing of it is left. */
    void remove(ConnectionId connection);
}
