package io.tropicapp.coupa.workflows.connection;

/** Whose turn it is. */
public enum WaitingFor {
    CONSULTANT,
    OWNER,
    COUPA,
    NOBODY
}
