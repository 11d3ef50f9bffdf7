package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A supplier ({@code /api/suppliers}; Swagger {@code Supplier}).
 *
 * @param number the customer's own, from its ERP
 * @param status in Coupa's words: {@code active}, {@code inactive}, {@code draft} and others
 * @param customFields by name, without attachments that are not internal; see {@link CustomFields}
 */
public record CoupaSupplier(
        long id,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> number,
        Optional<String> status,
        Optional<Boolean> onHold,
        Optional<Boolean> oneTimeSupplier,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> poMethod,
        Optional<String> poEmail,
        Optional<String> paymentMethod,
        Optional<String> paymentTerm,
        Optional<String> accountNumber,
        Optional<JsonNode> primaryContact,
        Optional<JsonNode> primaryAddress,
        Optional<Named> parent,
        List<Named> contentGroups,
        Optional<JsonNode> customFields,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    private static final Fields ADDRESS = Fields.of("id", "street1", "street2", "city", "state", "postal-code")
            .with("country", "code", "name");

    static final Fields FIELDS = Fields.of(
                    "id",
                    "name",
                    "display-name",
                    "number",
                    "status",
                    "on-hold",
                    "one-time-supplier",
                    "tax-id",
                    "duns",
                    "website",
                    "po-method",
                    "po-email",
                    "payment-method",
                    "account-number",
                    "created-at",
                    "updated-at")
            .with("payment-term", "id", "code")
            .with("primary-contact", "id", "email", "name-given", "name-family", "name-fullname")
            .with("primary-address", ADDRESS)
            .with("parent", "id", "name")
            .with("content-groups", "id", "name")
            .withAll("custom-fields");

    static CoupaSupplier read(JsonNode node) {
        var supplier = Attributes.ofRecord(node);
        return new CoupaSupplier(
                supplier.id(),
                supplier.text("name"),
                supplier.text("display-name"),
                supplier.text("number"),
                supplier.text("status"),
                supplier.flag("on-hold"),
                supplier.flag("one-time-supplier"),
                supplier.text("tax-id"),
                supplier.text("duns"),
                supplier.text("website"),
                supplier.text("po-method"),
                supplier.text("po-email"),
                supplier.text("payment-method"),
                supplier.one("payment-term", term -> term.text("code")).flatMap(code -> code),
                supplier.text("account-number"),
                supplier.json("primary-contact"),
                supplier.json("primary-address"),
                supplier.one("parent", Named::read),
                supplier.many("content-groups", Named::read),
                supplier.json("custom-fields").map(CustomFields::withoutForeignAttachments),
                supplier.time("created-at"),
                supplier.time("updated-at"));
    }
}
