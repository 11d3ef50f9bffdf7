package io.tropicapp.coupa.workflows.supplier;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** Names one Tropic task on one connection. Who the supplier is, is in Postgres alone. */
public record SupplierOnboardingRef(ConnectionId connection, String organizationId, String tropicTaskId) {}
