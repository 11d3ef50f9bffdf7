package io.tropicapp.coupa.temporal.offender;

import io.tropicapp.coupa.store.connection.Connection;

public record KnowsTheStore(Connection connection) {}
