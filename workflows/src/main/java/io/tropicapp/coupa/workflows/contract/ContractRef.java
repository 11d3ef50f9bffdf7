package io.tropicapp.coupa.workflows.contract;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/** Names one linked contract of one connection. Which Tropic request it is linked to is in Postgres alone. */
public record ContractRef(ConnectionId connection, String organizationId, long coupaContractId) {}
