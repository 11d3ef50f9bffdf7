package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.supplier.Suppliers;
import io.tropicapp.coupa.store.user.Users;
import io.tropicapp.coupa.workflows.sync.Resource;
import org.springframework.stereotype.Component;

/** What there is to pull, and where it goes. */
@Component
class PullSources {

    private final Users users;
    private final Suppliers suppliers;
    private final Contracts contracts;

    PullSources(Users users, Suppliers suppliers, Contracts contracts) {
        this.users = users;
        this.suppliers = suppliers;
        this.contracts = contracts;
    }

    /**
     * Users are read without regard to their licences and chosen here: a filter would hide the ones that have just lost
     * theirs.
     */
    PullSource<?> of(Resource resource, Connection connection, CoupaClient coupa) {
        var id = connection.id();
        return switch (resource) {
            case USERS -> {
                boolean expenseToo = Boolean.TRUE.equals(connection.choices().includeExpenseUsers());
                yield new PullSource<>(
                        coupa.users(),
                        rows -> users.upsert(id, rows.stream().map(Rows::of).toList(), expenseToo));
            }
            case SUPPLIERS ->
                new PullSource<>(
                        coupa.suppliers(),
                        rows -> suppliers.upsert(id, rows.stream().map(Rows::of).toList()));
            case CONTRACTS ->
                new PullSource<>(
                        coupa.contracts(),
                        rows -> contracts.upsert(id, rows.stream().map(Rows::of).toList()));
            case REQUISITIONS, PURCHASE_ORDERS ->
                throw new IllegalArgumentException(resource + " are followed, not copied");
        };
    }
}
