package io.tropicapp.coupa.workflows.connection;

/** Which of an organization's Coupa instances a connection speaks to. */
public enum Environment {
    SANDBOX,
    PRODUCTION
}
