package io.tropicapp.coupa.workflows.disconnection;

import io.temporal.activity.ActivityInterface;
import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** What is kept of a connection's end, and what becomes of all that was kept before. Each is told in the audit log, once. */
@ActivityInterface(namePrefix = "DisconnectionRecords_")
public interface DisconnectionRecords {

    /** Destroys every secret of the connection, those that are only being tried too. Repeating it changes nothing. */
    void destroySecrets(ConnectionId connection);

    /** Keeps that nothing starts by itself any more and that the processes have ended. Repeating it changes nothing. */
    void processesEnded(ConnectionId connection, OpenProcesses ended);

    /**
     * Erases the data, if that was chosen, a part at a time; a later attempt goes on with what is left, and counts on. Heartbeats
     * after each part.
     */
    void eraseIfChosen(ConnectionId connection);

    /**
     * Keeps that the connection has ended, and tells it. Repeating it changes nothing.
     *
     * @return false if erasing was chosen meanwhile, and is still to be done
     */
    boolean finish(ConnectionId connection);
}
