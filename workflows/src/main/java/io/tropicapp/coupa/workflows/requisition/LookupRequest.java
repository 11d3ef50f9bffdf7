package io.tropicapp.coupa.workflows.requisition;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/**
 * Asks for values that a form offers.
 *
 * @param query a part of code or name; empty for all
 */
public record LookupRequest(ConnectionId connection, String organizationId, LookupKind kind, String query) {}
