package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A form in flight for a supplier ({@code /api/supplier_information}; Swagger {@code SupplierInformation}). Only instances with
 * Coupa's Supplier Information Management have it. What is null is left out of its answers altogether.
 *
 * @param name of the supplier, as the form has it
 * @param status in Coupa's words: {@code draft}, {@code information_requested}, {@code pending_approval}, {@code approved},
 *     {@code declined}, {@code pending_mapping} and perhaps others
 * @param supplierId of the supplier that the form is about, where it has one
 * @param supplierName of that supplier
 * @param duplicateExists whether Coupa thinks that it is there already
 */
public record CoupaSupplierInformation(
        long id,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> status,
        Optional<Long> supplierId,
        Optional<String> supplierName,
        Optional<String> supplierNumber,
        Optional<Boolean> duplicateExists,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of(
            "id",
            "name",
            "display-name",
            "status",
            "supplier-id",
            "supplier-name",
            "supplier-number",
            "duplicate-exists",
            "created-at",
            "updated-at");

    static CoupaSupplierInformation read(JsonNode node) {
        var form = Attributes.ofRecord(node);
        return new CoupaSupplierInformation(
                form.id(),
                form.text("name"),
                form.text("display-name"),
                form.text("status"),
                form.number("supplier-id"),
                form.text("supplier-name"),
                form.text("supplier-number"),
                form.flag("duplicate-exists"),
                form.time("created-at"),
                form.time("updated-at"));
    }
}
