package io.tropicapp.coupa.store.supplier;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuppliersTest {

    private final Suppliers suppliers = the(Suppliers.class);
    private final UUID connection = aConnection();

    @Test
    void aSupplierComesBackAsItWasGiven() {
        var acme = supplier(1, "Acme GmbH", "active");
        suppliers.upsert(connection, List.of(acme));

        assertThat(suppliers.find(connection, 1)).map(Stored::row).contains(acme);
        assertThat(suppliers.count(connection)).isEqualTo(1);
    }

    @Test
    void onlyWhatChangedIsWritten() {
        suppliers.upsert(connection, List.of(supplier(1, "Acme", "active"), supplier(2, "Bolt", "active")));

        var counts = suppliers.upsert(connection, List.of(supplier(1, "Acme", "active"), supplier(2, "Bolt", "draft")));

        assertThat(counts).isEqualTo(new UpsertCounts(0, 1, 1));
    }

    @Test
    void theyAreFoundByTextAndStatus() {
        suppliers.upsert(connection, List.of(supplier(1, "Acme", "active"), supplier(2, "Acme Old", "inactive")));

        assertThat(found("acme", "active")).containsExactly(1L);
        assertThat(found("ERP-2", "INACTIVE")).containsExactly(2L);
    }

    @Test
    void aNullInsideOfACustomFieldIsKept() {
        suppliers.upsert(connection, List.of(supplier(1, "Acme", "active")));

        var fields = suppliers.find(connection, 1).orElseThrow().row().customFields();

        assertThat(fields).isEqualTo(json("{'tier': null, 'share': 0.10}"));
    }

    private List<Long> found(String text, String status) {
        var filter = new Filter(Optional.of(text), Optional.of(status), Optional.empty(), Optional.empty(), 10);
        return suppliers.list(connection, filter).stream()
                .map(supplier -> supplier.row().coupaId())
                .toList();
    }

    private static SupplierRow supplier(long id, String name, String status) {
        return new SupplierRow(
                id,
                name,
                null,
                "ERP-" + id,
                status,
                false,
                null,
                "DE123",
                null,
                null,
                "email",
                "po@acme.example",
                null,
                "Net 30",
                null,
                json("{'email': 'ana@acme.example'}"),
                null,
                null,
                json("[{'id': 1, 'name': 'All'}]"),
                json("{'tier': null, 'share': 0.10}"),
                NOON,
                NOON);
    }
}
