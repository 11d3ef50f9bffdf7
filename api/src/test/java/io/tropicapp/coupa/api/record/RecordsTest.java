package io.tropicapp.coupa.api.record;

import static io.tropicapp.coupa.api.TestWorld.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.database.Rows;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.supplier.Suppliers;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void aSupplierIsShownWithItsStatusAndTheCustomersOwnFieldsAsTheyAre() {
        var acme = Acme.begun();
        var supplier = Rows.read("""
                {"coupa_id": 12, "name": "Globex", "status": "active", "on_hold": false, "po_method": "email",
                 "primary_address": {"street1": "Main 1", "postal-code": "10001"},
                 "custom_fields": {"erp-vendor_no": "V-1"}}
                """, SupplierRow.class);
        API.the(Suppliers.class).upsert(acme.id, List.of(supplier));

        var shown = acme.owner.get(acme.path("/suppliers?q=glob&status=ACTIVE"));

        assertThat(shown.json().at("/items/0/coupaId").asLong()).isEqualTo(12);
        assertThat(shown.at("/items/0/status")).isEqualTo("active");
        assertThat(shown.at("/items/0/primaryAddress/postalCode")).isEqualTo("10001");
        assertThat(shown.at("/items/0/customFields/erp-vendor_no")).isEqualTo("V-1");
        assertThat(shown.json().at("/items/0/taxId").isNull()).isTrue();
    }

    @Test
    void aContractsMoneyIsADecimalTextWithItsCurrency() {
        var acme = Acme.begun();
        var contract = Rows.read("""
                {"coupa_id": 3, "number": "C-3", "name": "Paper", "status": "published", "maximum_value": 120000.50,
                 "currency": "USD", "supplier_id": 12, "supplier_name": "Globex"}
                """, ContractRow.class);
        API.the(Contracts.class).upsert(acme.id, List.of(contract));

        var shown = acme.owner.get(acme.path("/contracts"));

        assertThat(shown.json().at("/items/0/maximumValue").isString()).isTrue();
        assertThat(shown.at("/items/0/maximumValue")).isEqualTo("120000.50");
        assertThat(shown.at("/items/0/currency")).isEqualTo("USD");
        assertThat(shown.at("/items/0/supplier/name")).isEqualTo("Globex");
    }
}
