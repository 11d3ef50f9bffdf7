package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** Which credential to try, and on which instance. */
public record CredentialCheck(ConnectionId connection, String instanceUrl, CredentialRef credential) {}
