package io.tropicapp.coupa.workflows.disconnection;

import io.temporal.activity.ActivityInterface;
import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** All processes that belong to a connection, whatever their kind. */
@ActivityInterface(namePrefix = "ConnectionProcesses_")
public interface ConnectionProcesses {

    /** How many there are to end. Changes nothing. */
    OpenProcesses open(ConnectionId connection);

    /**
     * Ends them, each with a reason, and returns when all are closed. Safe to repeat: what has ended stays as it ended. Heartbeats
     * at least every few seconds.
     */
    void end(ConnectionId connection);
}
