package io.tropicapp.coupa.client.offender;

import io.tropicapp.coupa.store.connection.Connection;

public record KnowsTheStore(Connection connection) {}
