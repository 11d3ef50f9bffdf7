package io.tropicapp.coupa.activities.disconnection;

import io.tropicapp.coupa.store.connection.Connection;

/** Processes of one kind that have no sense without their connection. */
public interface EndsWithConnection {

    /** What the audit log calls them, such as {@code requisitions}. */
    String kind();

    /** How many there are to end. Changes nothing. */
    int open(Connection connection);

    /**
     * Ends them, and returns when they are closed. Safe to repeat: what has ended stays as it ended.
     *
     * @param reason in a sentence, without names: it is kept in histories and with the rows
     * @param alive to be called at least every few seconds; what it throws ends the attempt
     */
    void end(Connection connection, String reason, Runnable alive);
}
