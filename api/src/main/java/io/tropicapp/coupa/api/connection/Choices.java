package io.tropicapp.coupa.api.connection;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Owner has chosen and what Coupa serves, as far as it is known. */
final class Choices {

    private Choices() {}

    static ConnectionView.@Nullable UserSync userSync(Connection connection) {
        var chosen = connection.choices();
        return chosen.includeExpenseUsers() == null || chosen.invitationsWhen() == null
                ? null
                : new ConnectionView.UserSync(
                        chosen.includeExpenseUsers(),
                        new ConnectionView.Invitations(chosen.invitationsWhen(), chosen.invitationsDate()));
    }

    static ConnectionView.@Nullable SupplierDefaults supplierDefaults(Connection connection) {
        var instructions = connection.choices().supplierInstructions();
        return instructions == null ? null : new ConnectionView.SupplierDefaults(instructions);
    }

    static ConnectionView.Requisitions requisitions(Connection connection, List<EndpointCheck> endpoints) {
        var known = connection.standing().requisitions();
        return new ConnectionView.Requisitions(
                known.equals("UNKNOWN") ? null : Boolean.valueOf(known.equals("AVAILABLE")), endpoints);
    }
}
