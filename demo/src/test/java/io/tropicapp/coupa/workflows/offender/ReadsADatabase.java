package io.tropicapp.coupa.workflows.offender;

import io.tropicapp.coupa.store.connection.Connections;
import java.sql.Connection;

public record ReadsADatabase(Connections connections, Connection database) {}
