package io.tropicapp.coupa.activities.reconciliation;

import io.tropicapp.coupa.store.connection.Connection;

/** Processes of one kind that live as long as their rows are open. */
public interface LastingProcesses {

    /** Starts those of a connection that are missing in Temporal. Safe to repeat. */
    void startProcesses(Connection connection);
}
