package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers as Tropic knows them, as they are kept. */
final class WantedSuppliers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WantedSuppliers() {}

    static JsonNode json(TropicSupplier supplier) {
        return JSON.valueToTree(supplier);
    }

    static TropicSupplier of(SupplierOnboardingRow row) {
        return JSON.treeToValue(row.wanted(), TropicSupplier.class);
    }
}
