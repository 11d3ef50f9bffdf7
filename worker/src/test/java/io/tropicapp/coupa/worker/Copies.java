package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Snapshot;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.supplier.Suppliers;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.Users;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What Postgres holds of a connection, compared with Coupa field by field. */
final class Copies {

    static final Filter EVERYTHING = Filter.first(1_000_000);

    private final ApplicationContext store;
    private final UUID connection;

    Copies(ApplicationContext store, UUID connection) {
        this.store = store;
        this.connection = connection;
    }

    /** All suppliers and contracts, and the users with a purchasing licence; others only as retired. */
    void equal(Snapshot coupa) {
        assertThat(users(false))
                .extracting(StoredUser::row)
                .containsExactlyElementsOf(coupa.users().stream()
                        .filter(Copies::isPurchasing)
                        .map(ExpectedRows::user)
                        .toList());
        assertThat(users(true))
                .filteredOn(user -> user.retiredAt().isPresent())
                .allSatisfy(user -> assertThat(user.row().purchasingUser()).isFalse());
        assertThat(store.getBean(Suppliers.class).list(connection, EVERYTHING))
                .extracting(Stored::row)
                .containsExactlyElementsOf(
                        coupa.suppliers().stream().map(ExpectedRows::supplier).toList());
        assertThat(store.getBean(Contracts.class).list(connection, EVERYTHING))
                .extracting(Stored::row)
                .containsExactlyElementsOf(
                        coupa.contracts().stream().map(ExpectedRows::contract).toList());
    }

    List<StoredUser> users(boolean retiredToo) {
        return store.getBean(Users.class).list(connection, EVERYTHING, retiredToo);
    }

    private static boolean isPurchasing(JsonNode user) {
        return user.path("purchasing-user").asBoolean(false);
    }
}
