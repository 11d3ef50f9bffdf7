package io.tropicapp.coupa.workflows.requisition;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** Names one Tropic request on one connection. Neither contains anything that was asked for: that is in Postgres alone. */
public record RequisitionRef(ConnectionId connection, String organizationId, String tropicRequestId) {}
