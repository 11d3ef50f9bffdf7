package io.tropicapp.coupa.store.offender;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

public record KnowsAWorkflow(ConnectionId connection) {}
